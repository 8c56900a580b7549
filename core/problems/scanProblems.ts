/** Why a scan is not kept, not shown, or not what it was. */
import { type Entry, entry } from './entry.ts'

export const scanProblems = {
  'scan.otherKind': entry(422, ({ name }) => `“${name}”不是PDF、JPEG或PNG；请用扫描程序另存为其中一种再传`),
  'scan.tooLarge': entry(413, ({ name, limit }) => `“${name}”超过${limit}MB；请降低扫描分辨率（200至300 dpi即可）或分成几个文件`),
  'scan.tooManyPixels': entry(422, ({ name, width, height }) => `“${name}”有${width}×${height}点，太大；请降低扫描分辨率再传`),
  'scan.broken': entry(422, ({ name }) => `“${name}”不完整或已损坏；请打开看一看，重新扫描或另存后再传`),
  'scan.trailing': entry(422, ({ name }) => `“${name}”的图片后面还附有别的数据（如动态照片）；请用扫描程序另存后再传`),
  'scan.acts': entry(422, ({ name }) => `“${name}”里有脚本、附件、表单或外部链接的动作，为安全不保存；请打印成普通PDF再传`),
  'scan.locked': entry(422, ({ name }) => `“${name}”设有密码；请取消密码后再传`),
  'scan.unreadable': entry(422, ({ name }) => `“${name}”的内部结构无法检查，为安全不保存；请打印成普通PDF或存成图片再传`),
  'scan.otherOffice': entry(403, ({ step, offices }) => `“${step}”由${offices}办理，扫描件也由他们传；请交给他们`),
  'scan.already': entry(409, ({ name }) => `这一环节已经有同样的扫描件“${name}”；不用再传`),
  'scan.tooMany': entry(409, ({ limit }) => `一个环节最多附${limit}份扫描件；请把几页合成一个PDF`),
  'scan.above': entry(403, () => '这份扫描件涉及几个地方的农户，由上级保管；要看请找上级'),
  'scan.voided': entry(409, () => '这份扫描件已经作废，不再提供；要看请按日志找经办人'),
  'scan.changed': entry(500, () => '保存的扫描件与登记时的摘要不符，可能被改动；请告诉管理员校验日志，并找纸质件核对'),
  'scan.confirmed': entry(409, () => '已有人据这份扫描件核对过纸质件，不能作废；有错的另传一份并在意见中说明'),
  'attachment.notPicture': entry(422, ({ name }) => `“${name}”不是照片；走访附的是JPEG或PNG图片，文件请附到办理环节`),
  'attachment.already': entry(409, ({ name }) => `这次走访已经附了同样的“${name}”；不用再传`),
  'attachment.tooMany': entry(409, ({ limit }) => `一次走访最多附${limit}份照片和签名；请先作废不要的`),
  'attachment.voided': entry(409, () => '这份附件已经作废，不再提供；要看请按日志找上传的人'),
  'attachment.ofOthers': entry(403, () => '照片和签名由走访人或登记这次走访的人附上、作废；请交给他们'),
} satisfies Record<string, Entry>
