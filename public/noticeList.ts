/** The list of what is shown now, place by place. Those that are over are named without their households. */
import type { Shown } from '../core/publication/notice.ts'
import { frame } from './frame.ts'
import { html } from './html.ts'
import { sayDay } from './sayDays.ts'

export interface ListedNotice {
  readonly address: string
  readonly title: Shown
  readonly stage: Shown
  readonly endsOn: string
}

export interface PlaceNotices {
  readonly code: string
  readonly name: Shown
  readonly running: readonly ListedNotice[]
  readonly over: readonly Omit<ListedNotice, 'address'>[]
}

export const noticeList = (places: readonly PlaceNotices[], chosen?: Shown): string =>
  frame(
    '公示公告',
    html`
<h1>${chosen ?? ''}公示公告</h1>
${places.length ? '' : html`<p class="facts">${chosen ?? '这里'}现在没有正在公示的事项。</p>`}
${chosen ? html`<p class="onscreen"><a href="/public/notices">看全部地方</a></p>` : ''}
${places.map(
  ({ code, name, running, over }) => html`
<h2><a href="/public/notices?place=${code}">${name}</a></h2>
<ul>${running.map(({ address, title, stage, endsOn }) => html`<li><a href="${address}">${title}</a><br><span class="quiet">${stage}，到${sayDay(endsOn)}为止</span></li>`)}
${over.map(({ title, stage, endsOn }) => html`<li>${title}<br><span class="quiet">${stage}，已于${sayDay(endsOn)}结束</span></li>`)}</ul>`,
)}`,
  )
