/** What stands in the way of a public notice, or of an objection to one. */
import { type Entry, entry } from './entry.ts'

export const publicationProblems = {
  'publication.nobody': entry(403, () => '公示由人拟稿、由人发布，系统不能代办；请用自己的账号登录后办理'),
  'publication.samePerson': entry(403, () => '拟稿的人和最后修改的人不能自己发布；请由另一人核对后发布'),
  'publication.notDraft': entry(409, () => '这件公示已经发布，内容不能再改；确有错误请撤下后重新拟稿'),
  'publication.notReady': entry(409, () => '这件公示还没有送交发布；请拟稿人拟好后送交'),
  'publication.notRunning': entry(409, () => '这件公示不在公示期内，不能这样办理；请核对它的状态'),
  'publication.unsafe': entry(422, ({ label, sentence }) => `“${label}”${sentence}，不能公开；请改后再送交发布`),
  'publication.officePhone': entry(422, () => '受理电话没有写，或写了不该公开的内容；请只写一个受理单位的名称，和它的一个或两个电话'),
  'publication.officeUnknown': entry(422, () => '受理单位不是本地登记的单位，也不是村、镇、县的机关；请从列出的单位中选，或先在“单位”中登记'),
  'publication.stage': entry(422, () => '环节不是办理程序中的环节；请从列出的环节中选择'),
  'publication.form': entry(422, () => '没有这种文稿；请从列出的文稿中选择'),
  'publication.privatePhone': entry(422, () => '受理电话是登记在册的一个人的电话，公开后会被当成个人号码传开；请改写受理单位的办公电话'),
  'publication.households': entry(422, () => '选的农户有的不在公示范围内，或已不在登记中；请重新选择'),
  'publication.takesNone': entry(409, () => '公告是结果，不设异议期；请按信访或复核渠道受理'),
  'publication.missing': entry(404, () => '没有这件公示，或网址抄写有误；请核对网址，或向公示单位查询'),
  'objection.contact': entry(422, () => '电话写得不对，应为11位手机号或带区号的座机；请改正，也可以不写'),
  'objection.day': entry(422, ({ from, to }) => `收到日期应在公示期内（${from}至${to}）；请核对`),
  'objection.empty': entry(422, () => '请写明对哪一户、哪一项有异议，以及理由'),
  'objection.settled': entry(409, () => '这件异议已经处理过；请刷新页面查看'),
  'objection.level': entry(403, () => '异议由镇级或县级处理；请报送镇里处理'),
  'objection.ownDraft': entry(403, () => '拟稿的人不能处理对自己所拟公示的异议；请由另一人处理'),
  'objection.settlement': entry(422, ({ least }) => `处理情况写得太短（至少${least}个字）；请写明谁去核查、查到什么、怎样答复`),
  'objection.whose': entry(422, () => '异议成立的，要写明是名单上的哪一户；不涉及名单上的户的（如漏了谁），请选“不涉及名单上的户”'),
  'objection.notNamed': entry(422, () => '选的农户不在这件公示的名单上；请重新选择'),
} satisfies Record<string, Entry>
