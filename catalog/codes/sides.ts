/** Which subjects help and which are helped. */
export const helpers = ['unit', 'school', 'person', 'village']
export const helped = ['household', 'village', 'school', 'unit', 'person']
