/** What every public page has around it: large type, A4 when printed, nothing that must be fetched, nothing that a search engine may keep. */
import { Html, html } from './html.ts'

const style = `
body { margin: 0; background: #f5f6f7; color: #1d2129; font: 18px/1.7 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
main { box-sizing: border-box; max-width: 800px; margin: 0 auto; padding: 20px 16px 40px; background: #fff; min-height: 100vh; }
h1 { margin: 8px 0 16px; font-size: 26px; line-height: 1.4; text-align: center; }
h2 { margin: 28px 0 8px; font-size: 20px; }
p { margin: 8px 0; overflow-wrap: anywhere; }
a { color: #0b5394; }
.body { text-indent: 2em; white-space: pre-wrap; }
.facts { margin: 12px 0; padding: 8px 12px; border-left: 4px solid #0b5394; background: #f2f6fa; }
.quiet { color: #55606d; font-size: 16px; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 6px 8px; border: 1px solid #b9c0c8; text-align: left; overflow-wrap: anywhere; }
th { background: #f2f3f5; font-weight: 600; white-space: nowrap; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
label { display: block; margin: 14px 0 4px; font-weight: 600; }
textarea, input { box-sizing: border-box; width: 100%; padding: 8px; border: 1px solid #7b8591; border-radius: 4px; font: inherit; }
textarea { min-height: 150px; }
button { margin-top: 16px; min-height: 48px; padding: 0 28px; border: 0; border-radius: 4px; background: #0b5394; color: #fff; font: inherit; }
:focus-visible { outline: 3px solid #b05a00; outline-offset: 2px; }
.wrong { padding: 8px 12px; border-left: 4px solid #b3261e; background: #fdf1f0; }
.receipt { font-size: 28px; font-weight: 600; text-align: center; letter-spacing: 2px; }
ul { padding-left: 22px; }
li { margin: 6px 0; }
@page { size: A4; margin: 20mm; }
@media print { body, main { background: #fff; } main { max-width: none; min-height: 0; padding: 0; } form, .onscreen { display: none; } tr { break-inside: avoid; } thead { display: table-header-group; } }
`

export const frame = (title: string, content: Html): string =>
  `<!doctype html>${
    html`<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow, noarchive"><title>${title}</title><style>${new Html(style)}</style></head>
<body><main>${content}</main></body></html>`.text
  }`
