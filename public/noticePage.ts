/** The page of one notice, and the one that tells an objector his number. It is given what may be seen and has nothing else to show. */
import type { Notice } from '../core/publication/notice.ts'
import { frame } from './frame.ts'
import { type Html, html } from './html.ts'
import { sayDay, saySpan } from './sayDays.ts'

export interface NoticePageOptions {
  /** Where the form is sent; missing in a preview, where nobody objects yet. */
  action?: string
  /** Of this form: sent twice it is one objection. */
  once?: string
  /** What was wrong with what was sent, and what it said. */
  refusal?: { sentence: string; content: string }
}

export function noticePage(notice: Notice, options: NoticePageOptions = {}): string {
  return frame(notice.title, notice.lines ? open(notice, notice.lines, options) : over(notice))
}

const over = ({ title, stage, endsOn }: Notice): Html => html`
<p class="quiet">${stage}</p>
<h1>${title}</h1>
<p class="facts">${endsOn ? `已于${sayDay(endsOn)}结束` : '已结束'}，名单不再显示。需要了解结果的，请向公示单位查询。</p>`

function open(notice: Notice, lines: NonNullable<Notice['lines']>, options: NoticePageOptions): Html {
  const { title, stage, region, introduction, basis, days, dayRule, startsOn, endsOn, officePhone, kind, takesObjections } = notice
  return html`
<p class="quiet">${region}　${stage}</p>
<h1>${title}</h1>
${introduction.split('\n').map((text) => (text.trim() ? html`<p class="body">${text.trim()}</p>` : ''))}
<div class="facts">
<p>${kind}时间：${saySpan(startsOn, endsOn, days, dayRule)}</p>
${basis && html`<p>依据：${basis}</p>`}
${officePhone && html`<p>受理电话：${officePhone}</p>`}
</div>
${lines.length ? listOf(lines) : ''}
${takesObjections ? objectionForm(options) : ''}`
}

const listOf = (lines: NonNullable<Notice['lines']>) => html`
<h2>名单（共${lines.length}户）</h2>
<table><thead><tr><th class="number" scope="col">序号</th><th scope="col">户主</th><th class="number" scope="col">人数</th><th scope="col">村组</th></tr></thead><tbody>
${lines.map(
  ({ head, persons, place }, at) =>
    html`<tr><td class="number">${at + 1}</td><td>${head}</td><td class="number">${persons ?? '—'}</td><td>${place}</td></tr>
`,
)}</tbody></table>`

const objectionForm = ({ action, once, refusal }: NoticePageOptions) => html`
<h2 id="objection" class="onscreen">提出异议</h2>
<p class="onscreen">对名单有异议的，可以打受理电话、到公示单位当面说，也可以在这里写。不写姓名也受理。</p>
${refusal && html`<p class="wrong" role="alert">${refusal.sentence}</p>`}
${
  action &&
  html`<form method="post" action="${action}#objection">
<input type="hidden" name="once" value="${once}">
<label for="content">对哪一户、哪一项有异议，理由是什么</label>
<textarea id="content" name="content" required maxlength="800" aria-describedby="content-help">${refusal?.content}</textarea>
<p class="quiet" id="content-help">不要写身份证号码、银行卡号和别人的电话；写了也会被遮住，不会保存。</p>
<label for="contact">您的电话（可以不写）</label>
<input id="contact" name="contact" inputmode="tel" autocomplete="tel" maxlength="20" aria-describedby="contact-help">
<p class="quiet" id="contact-help">只用来答复您，不公开。</p>
<button type="submit">提交异议</button>
</form>`
}`

export const receiptPage = (title: string, receipt: string, back: string): string =>
  frame(
    '异议已收到',
    html`
<h1>异议已收到</h1>
<p>您对“${title}”提出的异议已经登记，受理编号是：</p>
<p class="receipt">${receipt}</p>
<p>请记下这个编号，查问处理情况时说明编号就可以。异议由镇里或县里核查处理。</p>
<p class="onscreen"><a href="${back}">返回公示</a></p>`,
  )

/** When there is nothing to show, or it was asked too often. */
export const refusalPage = (sentence: string): string =>
  frame(
    '公示',
    html`<h1>不能显示</h1><p class="wrong" role="alert">${sentence}</p><p class="onscreen"><a href="/public/notices">看正在公示的事项</a></p>`,
  )
