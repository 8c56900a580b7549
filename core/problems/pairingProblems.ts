/** What stands in the way of pairing, changing a helper, ending, handing over. */
import { type Entry, entry } from './entry.ts'

export const pairingProblems = {
  'pairing.refused': entry(409, ({ count, first, why }) => `有${count}个不能办理，本次都没有登记。${first}：${why}`),
  'pairing.twice': entry(409, () => '这一帮扶方在这段时间已经帮扶着，不用重复结对；请核对'),
  'pairing.inFuture': entry(422, () => '日期不能在今天以后；请改为已发生的日期'),
  'pairing.dayWrong': entry(422, () => '日期要写到日；请写成2016-06-13这样的日期'),
  'pairing.past': entry(409, () => '这一段结对已经结束，不能再换人或结束；登记错了的请更正，要继续帮扶的请重新结对'),
  'pairing.beforeStart': entry(422, ({ day }) => `这一段结对从${day}开始，日期不能在这以前（换人要晚一天）；请核对日期`),
  'pairing.sameGiver': entry(422, () => '换的还是原来的帮扶方；请另选一个'),
  'pairing.stillNeeded': entry(409, () => '还需要帮扶，结束后就没有帮扶责任人了；请用“换人”交给别人，或先给它另外结对'),
  'pairing.villageNeeded': entry(
    409,
    ({ count, names }) => `还有${count}户需要帮扶（${names}${Number(count) > 5 ? '等' : ''}），不能结束；请用“换人”交给别的单位，或先给它另外结对`,
  ),
  'pairing.endByAct': entry(422, () => '这一段结对还没有结束，截止日期由“结束”或“换人”写入；请用这两项办理'),
  'pairing.itself': entry(422, () => '帮扶方和受助方不能是同一个；请重新选择'),
  'pairing.ownHousehold': entry(409, ({ name }) => `${name}是（或曾是）这一户的成员，不能做自家的帮扶责任人；请换人`),
  'pairing.byAct': entry(403, ({ label }) => `${label}由“换人”“结束”“更正”写入，不能直接填或改；请在结对页面办理`),
  'pairing.noRule': entry(404, () => '本地没有登记这项结对任务的规定，数不出谁不够；请先在“制度规定”里登记'),
  'pairing.none': entry(422, () => '没有选中任何结对；请先勾选'),
  'pairing.helped': entry(409, ({ name }) => `建议以后已由${name}帮扶，没有再结对；请刷新建议`),
  'pairing.noNeed': entry(409, () => '建议以后不再需要帮扶，没有结对'),
  'proposal.nobody': entry(409, () => '这里的户都有帮扶责任人了，不用再建议'),
  'proposal.noRoom': entry(409, ({ most }) => `这里没有帮扶责任人，或每人都已帮扶${most}户；请提高每人上限，或先登记帮扶责任人`),
  'proposal.missing': entry(404, () => '这份建议已经不在了（服务重启过，或又算了多次）；请重新计算'),
  'proposal.notDone': entry(409, () => '建议还没有算完；请稍候'),
  'proposal.stopped': entry(409, () => '计算已经停止；请重新计算'),
  'proposal.failed': entry(503, () => '没有算出结果，可能是内存不足；请选小一些的地方再算'),
  'proposal.notPossible': entry(422, () => '这个人不能帮扶这一户：是自家人，或已没有名额；请另选'),
  'team.closed': entry(409, ({ day }) => `这支工作队已于${day}撤离；请刷新页面`),
  'team.beforeStart': entry(422, ({ day }) => `工作队${day}组建，最后一天不能在这以前；请核对日期`),
  'team.otherPlace': entry(422, () => '接替的工作队要驻在同一个地方、还没有撤离，也不能是它自己；请重新选择'),
  'team.stillNeeded': entry(
    409,
    ({ name, count, names }) =>
      `${name}所驻的地方还有${count}户需要帮扶（${names}${Number(count) > 5 ? '等' : ''}），不脱贫不收队；请选接替的工作队，或等这些户不再需要帮扶`,
  ),
  'team.membersHelp': entry(
    409,
    ({ count, names }) => `队员还帮扶着${count}户（${names}${Number(count) > 5 ? '等' : ''}）；请选由谁接手，或先在“交接”里分别交给别人`,
  ),
  'record.past': entry(409, ({ label }) => `这条${label}已经结束，内容不再改动；登记错了的请用“更正”并写明理由`),
} satisfies Record<string, Entry>
