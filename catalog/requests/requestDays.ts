/** Within how many working days a request is to be answered, by its matter; counted from the day it is given to an office. */
export const requestDays: Readonly<Record<string, number>> = {
  policy: 3,
  relief: 5,
  health: 5,
  dispute: 7,
  school: 10,
  house: 15,
  work: 15,
  road: 20,
  other: 10,
}
