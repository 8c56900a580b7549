/** What stands in the way of a survey of a household. */
import { type Entry, entry } from './entry.ts'

export const surveyProblems = {
  'survey.dayNeeded': entry(422, () => '调查日期要写到日，不能在今天以后；请写成2026-06-13这样的日期'),
  'survey.twoNeeded': entry(422, () => '入户调查要有两名调查人；请把两人都选上'),
  'survey.samePerson': entry(422, () => '两名调查人是同一个人；请另选一人'),
  'survey.ownMember': entry(422, ({ name }) => `${name}是这一户的家庭成员，不能调查自己家；请换人`),
  'survey.ownHelper': entry(422, ({ name }) => `${name}在调查那天是这一户的帮扶责任人，不能调查自己帮扶的户；请换人`),
  'survey.measureNeeded': entry(422, () => '写了收入，要写明是纯收入还是可支配收入；请选择“收入口径”'),
  'survey.clauseUnknown': entry(422, ({ code, label }) => `“${label}”没有“${code}”这一条，或者这一条不由调查人回答；请刷新页面后重填`),
  'survey.answeredTwice': entry(422, ({ code }) => `“${code}”答了两次；请刷新页面后重填`),
  'survey.exemptionWhere': entry(422, ({ code }) => `“${code}”不用写豁免理由；只有答“是”的排除条款和从严条款才写`),
} satisfies Record<string, Entry>
