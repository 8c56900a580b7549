/**
 * What notices of offices say, so that nobody has to write it: the subject of the title and the first paragraph. `{place}` is the place of
 * the notice. Nothing in them is about one household.
 */
import type { NoticeForm } from '../../core/publication/noticeForm.ts'

const objecting = '请群众监督，对名单有异议的，请在公示期内向受理单位反映。'

export const noticeForms: readonly NoticeForm[] = [
  {
    code: '1',
    subject: '纳入帮扶农户名单',
    listed: true,
    notice: `经农户申请、入户核查和民主评议，现将{place}拟纳入帮扶的农户名单予以公示。${objecting}`,
    announcement: '经逐级审核、县级审定，现将{place}纳入帮扶的农户名单予以公告。',
  },
  {
    code: '2',
    subject: '纳入监测农户名单',
    listed: true,
    notice: `经入户核查、数据比对和民主评议，现将{place}拟纳入防止返贫监测的农户名单予以公示。${objecting}`,
    announcement: '经逐级审核、县级审定，现将{place}纳入防止返贫监测的农户名单予以公告。',
  },
  {
    code: '3',
    subject: '消除风险农户名单',
    listed: true,
    notice: `经入户核查和民主评议，现将{place}拟消除风险的监测农户名单予以公示。${objecting}`,
    announcement: '经逐级审核、县级审定，现将{place}已消除风险的监测农户名单予以公告。',
  },
  {
    code: '4',
    subject: '退出农户名单',
    listed: true,
    notice: `经民主评议、入户核实和农户认可，现将{place}拟退出的农户名单予以公示。${objecting}`,
    announcement: '经逐级审核、县级审定，现将{place}退出的农户名单予以公告。',
  },
  {
    code: '5',
    subject: '重新纳入农户名单',
    listed: true,
    notice: `经农户申报、入户核查和民主评议，现将{place}拟重新纳入帮扶的农户名单予以公示。${objecting}`,
    announcement: '经逐级审核、县级审定，现将{place}重新纳入帮扶的农户名单予以公告。',
  },
  {
    code: '6',
    subject: '有关事项',
    notice: '现将{place}有关事项予以公示。请群众监督，有异议的，请在公示期内向受理单位反映。',
    announcement: '现将{place}有关事项予以公告。',
  },
]
