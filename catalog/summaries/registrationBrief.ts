import type { Summary } from '../../core/summary/summary.ts'

export const registrationBrief: Summary = {
  name: 'registrationBrief',
  label: '建档立卡情况简报',
  title: '{place}建档立卡情况简报',
  paragraphs: [
    '截至{asOf}，{place}共有建档立卡贫困户{figure:registeredPoorHouseholds}，贫困人口{figure:registeredPoorPersons}。',
    '其中，有劳动能力的贫困户占全部贫困户的{figure:labourHouseholdShare}（按户计算）。',
    '以上数据由登记记录直接汇总，每个数字的口径、范围、对应记录数和日志记录号见附件。',
  ],
}
