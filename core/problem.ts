/**
 * Every failure the product can name: key, HTTP status, the sentence a person reads. Sentences say what is wrong
 * and what to do; none may carry a secret in clear. Database constraints bear these keys as their names.
 */
import type { Fault } from '../kinds/kind.ts'
import { type Details, type Entry, entry } from './problems/entry.ts'
import { pairingProblems } from './problems/pairingProblems.ts'
import { pastProblems } from './problems/pastProblems.ts'
import { placeProblems } from './problems/placeProblems.ts'
import { procedureProblems } from './problems/procedureProblems.ts'
import { publicationProblems } from './problems/publicationProblems.ts'
import { registerProblems } from './problems/registerProblems.ts'
import { scanProblems } from './problems/scanProblems.ts'
import { surveyProblems } from './problems/surveyProblems.ts'
import { visitProblems } from './problems/visitProblems.ts'

export const problems = {
  // values, as kinds judge them
  'text.notText': entry(422, () => '应为文字'),
  'text.nobody': entry(422, ({ text }) => `“${text}”不是姓名或名称；请查明后填写`),
  'text.tooLong': entry(422, ({ max }) => `超过${max}个字；请缩短`),
  'text.pattern': entry(422, ({ help }) => `格式不对${help ? `：${help}` : ''}`),
  'day.unreadable': entry(422, ({ text }) => `“${text}”不是日期；请写成2016-06-13这样的年月日`),
  'day.year': entry(422, ({ year }) => `年份${year}不在1850至2200之间；请改为正确日期`),
  'day.month': entry(422, ({ month }) => `没有${month}月；请改为正确日期`),
  'day.day': entry(422, ({ year, month, day }) => `${year}年${month}月没有${day}日；请改为正确日期`),
  'day.incomplete': entry(422, ({ text }) => `“${text}”没有写到日；请补全年月日`),
  'day.future': entry(422, ({ today }) => `晚于今天（${today}）；请改为已发生的日期`),
  'money.unreadable': entry(422, ({ text }) => `“${text}”不是金额；请只写数字，单位为元`),
  'money.asText': entry(200, ({ text, value }) => `写的是“${text}”，按${value}元登记`),
  'money.notFen': entry(422, () => '应为以分为单位的整数'),
  'count.unreadable': entry(422, ({ text }) => `“${text}”不是个数；请写0或正整数`),
  'count.asText': entry(200, ({ text, value }) => `写的是“${text}”，按${value}登记`),
  'count.notCount': entry(422, () => '应为0或正整数'),
  'quantity.unreadable': entry(422, ({ text, unit }) => `“${text}”不是以${unit}计的数量；请写数字`),
  'quantity.converted': entry(200, ({ text, value }) => `写的是“${text}”，折合${value}登记`),
  'quantity.notQuantity': entry(422, () => '应为不小于0的数量'),
  'flag.unreadable': entry(422, ({ text }) => `“${text}”不是“是”或“否”；请写是或否`),
  'code.unknown': entry(422, ({ text, list }) => `“${text}”不在“${list}”的选项内；请从选项中选择`),
  'region.unknown': entry(422, ({ text }) => `“${text}”不是本地已登记的地方；请核对名称，或先登记该地方`),
  'idNumber.length': entry(422, ({ length }) => `身份证号码是${length}位，应为18位；请核对证件`),
  'idNumber.characters': entry(422, () => '身份证号码应为17位数字加1位数字或X；请核对证件'),
  'idNumber.birth': entry(422, ({ masked }) => `身份证号码${masked}中的出生日期不存在；请核对证件`),
  'idNumber.checkDigit': entry(422, ({ masked }) => `身份证号码${masked}校验不符，有一位写错了；请核对证件`),
  'idNumber.rounded': entry(422, () => '身份证号码按数字保存，后几位已丢失；请把该列设为文本格式后重新填写'),
  'idNumber.bornOn': entry(422, ({ written, stated }) => `出生日期写的是${written}，身份证号码中是${stated}；请核对证件后改正其中一处`),
  'idNumber.sex': entry(422, ({ written, stated }) => `性别写的是${written}，身份证号码中是${stated}；请核对证件后改正其中一处`),
  'phone.wrong': entry(422, ({ masked, length }) => `电话${masked}有${length}位，应为11位手机号或带区号的座机；请核对`),
  'ref.unknown': entry(422, () => '所指的记录不存在；请重新选择'),
  // rows
  'field.required': entry(422, ({ label }) => `请填写${label}`),
  'field.fixed': entry(422, ({ label }) => `${label}登记后不能直接改；请按动态调整办理`),
  'field.decided': entry(403, ({ label }) => `${label}由办理程序审定，不能直接填或改；请在“办理”中按程序办`),
  'field.unknown': entry(422, ({ field }) => `没有“${field}”这个项目`),
  'record.invalid': entry(422, () => '有项目填写不对，请按提示改正后再保存'),
  'record.unknown': entry(404, () => '没有这类记录；请从菜单进入'),
  'record.missing': entry(404, () => '没有找到这条记录，或不在您的管辖范围；请返回列表查找'),
  'record.conflict': entry(409, ({ who }) => `您打开之后，${who || '别人'}已改过这条记录；请看清两边的内容再保存`),
  'record.through': entry(405, ({ label }) => `“${label}”由系统按办理过程生成，不能直接登记或修改；请从相应的办理页面操作`),
  'record.exists': entry(409, () => '这条记录已经保存过；请刷新页面查看'),
  'record.taken': entry(409, ({ label }) => `本县已有相同的${label}；请查找已有记录，不要重复登记`),
  'record.refMissing': entry(422, () => '所指的记录不存在或已不在本县；请重新选择'),
  'record.derived': entry(405, () => '这类记录由系统生成，不能直接填写；请在原记录上修改'),
  'filter.wrong': entry(400, () => '查询条件不对；请重新设置条件'),
  'asOf.wrong': entry(400, () => '查看日期不对；请写成2016-06-13这样的日期'),
  'reason.required': entry(422, () => '请写明理由'),
  'request.wrong': entry(400, () => '请求的内容不完整或格式不对；请刷新页面后重试'),
  // rights
  'session.missing': entry(401, () => '您还没有登录，或登录已过期；请重新登录，已填的内容不会丢失'),
  'session.wrong': entry(401, () => '登录名或密码不对；请核对后重试'),
  'session.locked': entry(429, ({ minutes }) => `连续输错密码，账号已暂停登录；请${minutes}分钟后再试，或请县级管理员重新发放登录链接`),
  'session.closed': entry(403, () => '该账号已停用；请联系县级管理员'),
  'session.linkWrong': entry(401, () => '登录链接已用过或已过期；请向县级管理员重新索取'),
  'session.currentWrong': entry(422, () => '现在的密码不对；请核对后重试，忘记了请向县级管理员索取登录链接'),
  'session.passwordFirst': entry(403, () => '您还没有设置密码；请先设置密码，再使用其他功能'),
  'password.weak': entry(422, () => '密码至少10位，且不能是常见密码或与登录名相同；请换一个'),
  'right.read': entry(403, () => '您的角色不能查看这项内容；如工作需要请联系县级管理员'),
  'right.write': entry(403, ({ label }) => `您的角色不能修改${label}；如有错误请联系负责登记的人员`),
  'right.action': entry(403, () => '您的角色不能进行这项操作；如工作需要请联系县级管理员'),
  'right.whole': entry(403, ({ label }) => `${label}只有上一级能看；如工作需要请向镇里或县里询问`),
  'right.place': entry(403, () => '这个地方不在您的管辖范围；请选择本辖区内的地方'),
  'right.roleScope': entry(422, ({ role, length }) => `${role}的管辖区域应为${length}位区划代码；请重新选择`),
  'programme.unknown': entry(422, () => '本系统没有这个办法所依照的条款；请在“识别办法”中另选一个'),
  'programme.effectUnread': entry(422, ({ text }) => `“${text}”看不懂；请写条款代码和作用（纳入、否决、从严、优先），如 不进6从严`),
  'programme.effectClause': entry(422, ({ code }) => `这个办法没有“${code}”这一条；请核对条款代码`),
  'programme.effectFixed': entry(422, ({ code }) => `“${code}”是必须符合的或调查必看的，作用不能改；本地不用的写在“不用的条款”`),
  'programme.effectTwice': entry(422, ({ code }) => `“${code}”写了两次；请只留一个`),
  'programme.effectReason': entry(422, () => '改了条款的作用要写明理由和依据（至少5个字）；请填写'),
  'programme.lineTooLow': entry(422, () => '收入标准应大于0；请核对'),
  'programme.endsBefore': entry(422, () => '停用日期早于起用日期；请核对'),
  'programme.lineMissing': entry(422, ({ label }) => `“${label}”的收入标准是低保标准的若干倍，还没有填写低保年标准；请先在“识别办法”中填写`),
  'round.first': entry(422, () => '这个地方在这一轮以前没有别的轮次，没有可对比的；请看更后的轮次'),
  'screening.inFuture': entry(422, () => '筛查日期不能在今天以后；请改为今天或以前的日期'),
  'screening.elsewhere': entry(422, () => '这个办法不适用于所选的地方；请在办法的适用区域内选一个地方'),
  'screening.nobody': entry(422, () => '这个范围内还没有登记农户，没有可筛查的；请先导入或登记农户'),
  'calendar.unknown': entry(422, ({ year }) => `${year}年的放假调休安排还没有公布或录入，不能按工作日计算公示期；请改按自然日，或等安排公布后再发布`),
  'search.tooMany': entry(429, ({ minutes }) => `按号码后四位查找的次数太多；请${minutes}分钟后再查，或改按姓名查找`),
  'request.tooMany': entry(429, () => '操作太频繁；请稍等一分钟再试'),
  'request.origin': entry(403, () => '请求不是从本系统页面发出的，已拒绝；请从本系统页面操作'),
  // files
  'file.notWorkbook': entry(422, ({ name }) => `“${name}”不是Excel工作簿；请用WPS或Excel另存为.xlsx后再导入`),
  'file.broken': entry(422, ({ name }) => `“${name}”已损坏，读不出内容；请用WPS或Excel打开并另存后再导入`),
  'file.password': entry(422, ({ name }) => `“${name}”设有打开密码；请取消密码后再导入`),
  'file.macro': entry(422, ({ name }) => `“${name}”含有宏，为安全不予读取；请另存为不含宏的.xlsx后再导入`),
  'file.bomb': entry(422, ({ name, size }) => `“${name}”解开后有${size}MB，超出限制，未读取；请删去多余内容或分成几个文件`),
  'file.tooLarge': entry(413, ({ name, limit }) => `${name ? `“${name}”` : '文件'}超过${limit}MB；请分成几个文件导入`),
  'file.slow': entry(422, ({ name }) => `“${name}”在限定时间或内存内没有读完，已停止，未写入任何内容；请删去多余内容或分成几个文件`),
  'file.otherKind': entry(200, ({ name }) => `“${name}”不是 .xlsx 或 .xls，没有读；其中有要导入的表，请另存为 .xlsx`),
  'file.olderForm': entry(200, ({ name }) => `“${name}”没有读：已读同名的 .xlsx；两者内容不同的，请改名后再试`),
  'file.sameContent': entry(200, ({ name, other }) => `“${name}”没有读：与“${other}”内容完全相同`),
  'file.oldForm': entry(200, ({ name, list }) => `“${name}”是旧的 .xls，不能加标注，另存为 .xlsx 后可以；已写出问题清单“${list}”`),
  'file.unmarkable': entry(422, ({ name }) => `“${name}”的格式不能加标注；请用WPS或Excel另存为.xlsx后再导入，或下载问题清单`),
  'file.missing': entry(404, ({ name }) => `没有找到文件“${name}”；请核对文件名和位置`),
  // imports
  'import.noSheet': entry(422, ({ name }) => `“${name}”中没有认得出的表；请核对表头是否写明各列的项目名称，或在网页导入时指定是什么表`),
  'import.noneRead': entry(422, ({ sentences }) => `选的文件一个也没有读。${sentences}`),
  'import.allLeftOut': entry(422, () => '选的文件都不导入，没有可核对的内容；请至少保留一份'),
  'import.tooManyFiles': entry(413, ({ limit }) => `一次最多导入${limit}份文件；请分几次导入`),
  'import.tooMuch': entry(413, ({ limit }) => `一次导入的文件合计不能超过${limit}MB；请分几次导入`),
  'import.noPlace': entry(422, () => '认不出这份表属于哪个村；请选择所属的村后再导入'),
  'mapping.noSheet': entry(422, () => '没有这张表；请刷新页面后重试'),
  'mapping.noLayout': entry(422, ({ sheet }) => `“${sheet}”不能按所选的表读；请从列出的表中选择`),
  'mapping.noField': entry(422, ({ column, layout }) => `${column}列所选的项目不在${layout}中；请从列出的项目中选择`),
  'mapping.twice': entry(422, ({ label, sheet }) => `“${sheet}”有两列都登记为${label}；请只留一列，另一列改选或不读`),
  'mapping.missing': entry(404, () => '没有这条对应关系，或由上级保存、不能在这里忘记；请刷新页面查看'),
  'import.othersFile': entry(403, () => '原表中有完整的证件号码，只有当初上传的人能下载；请由其本人下载'),
  'import.fileGone': entry(404, ({ name }) => `“${name}”上传已久，已按规定删除；请重新上传核对，再下载标注后的表`),
  'import.notRead': entry(409, () => '这份文件没有核对结果，没有可标注的内容；请先核对'),
  'import.missing': entry(404, () => '没有找到这次导入；请回到导入记录查看'),
  'import.state': entry(409, () => '这次导入已处理过；请回到导入记录查看结果'),
  'import.interrupted': entry(409, () => '系统中途停止，这次导入没有写入任何内容；请重新导入'),
  'import.cancelled': entry(409, () => '这次导入已取消，没有写入任何内容'),
  'import.duplicateId': entry(
    422,
    ({ masked, other, household }) => `身份证号码${masked}已登记在户${household}（${other}）；本行未登记，请核对后改正`,
  ),
  'import.idTwice': entry(
    422,
    ({ masked, row }) => `身份证号码${masked}与第${row}行相同，一人不能同属两户；按家庭人口核对，本行未登记，请核对后改正`,
  ),
  'day.outsidePeriod': entry(422, ({ period }) => `日期不在这批表所说的${period}之内；请核对年份`),
  'name.unknown': entry(422, ({ text, label }) => `${label}“${text}”没有登记；请核对名称，或先登记再导入`),
  'name.several': entry(422, ({ text, label }) => `${label}“${text}”登记了不止一个，不知是哪一个；请在系统中打开本条记录选定`),
  'name.notInCharge': entry(422, ({ label, other }) => `${label}不是该${other}的联系人；请核对两者`),
  'row.order': entry(422, ({ earlier, later }) => `${later}早于${earlier}；请核对两个日期`),
  'row.total': entry(422, ({ label, written, right, of }) => `${label}写的是${written}，按${of}算应为${right}；请核对`),
  'row.tally': entry(422, ({ label, written, what, count, unit }) => `${label}写的是${written}，登记的${what}有${count}${unit}；请核对`),
  'row.limit': entry(422, ({ label, written, right, of }) => `${of}合计${right}，超过${label}${written}；请核对`),
  'sum.differs': entry(422, ({ label, words, written, right }) => `“${words}”中的${label}写的是${written}，各行相加为${right}；请核对`),
  'field.expected': entry(422, ({ label }) => `${label}没有填写；请补上`),
  'import.twice': entry(422, ({ row }) => `与第${row}行重复；本行未登记，请核对`),
  'sheet.likely': entry(422, ({ layout }) => `这张表没有认准，未读入；可能是“${layout}”，请在网页导入时指定它是什么表`),
  'sheet.lacking': entry(422, ({ layout, labels }) => `这张表按“${layout}”读入，但没有找到“${labels}”；请核对，认错了就在网页导入时改正`),
  'import.noHead': entry(422, ({ name }) => `这一户在本表中没有标明户主；暂以${name}为户主，请核对与户主关系`),
  'import.keyMissing': entry(422, ({ label }) => `${label}为空或写错，不能确定是哪一条记录；本行未登记，请补正`),
  'import.rowInvalid': entry(422, ({ sentence }) => `${sentence}；本行未登记，请改正后重新导入`),
  'import.older': entry(
    422,
    ({ day, written, known }) => `本表写的是“${written}”，${day}已更正为“${known}”；保留较新的内容，如确需改回请在页面上更正`,
  ),
  'import.idDiffers': entry(422, ({ written, known }) => `身份证号码${written}与已登记的${known}不同；保留已登记的号码，请核对证件`),
  // exports and templates
  'template.unknown': entry(404, () => '没有这种表的模板；请从导入页选择'),
  'export.tooMany': entry(422, ({ total, most }) => `符合条件的有${total}行，一次最多导出${most}行；请选小一些的地方，或加条件后分几次导出`),
  // withdrawals
  'withdraw.inUse': entry(409, () => '有内容后来被改过或引用，不能整批撤回；请看清是哪些再决定'),
  'withdraw.obstacles': entry(
    409,
    ({ count }) =>
      `后来有${count}处改过或用到了这次导入的内容，没有撤回任何内容；来自其他导入的，先撤回那次导入；手工登记或修改的，请不要整批撤回，逐条更正有错的记录`,
  ),
  'finding.missing': entry(404, () => '这处问题已经处理，或不在您的范围内；请刷新待核清单'),
  'withdraw.hidden': entry(409, () => '您看不到的记录用到了这次导入的内容，没有撤回任何内容；请联系县级管理员处理'),
  'withdraw.notWritten': entry(409, () => '这次导入没有写入，没有可撤回的内容；请回到导入记录查看'),
  'withdraw.nothing': entry(409, () => '这次导入没有登记或更改任何内容，不需要撤回'),
  'record.withdrawn': entry(410, ({ who, day }) => `这条记录已由${who}于${day}随整批导入撤回；以前的内容和经过仍可在历史中查看`),
  // figures, summaries, log
  'figure.unknown': entry(404, () => '没有这个指标；请从指标页选择'),
  'period.wrong': entry(400, ({ text }) => `年份“${text}”不对；请写年份如 2016、2003-2006，或学年如 2015/2016`),
  'summary.unknown': entry(404, () => '没有这个文书模板；请从总结页选择'),
  // commands: 400 is wrong use and ends with 2, anything else is work that failed and ends with 1
  'command.unknown': entry(400, ({ name, help, meant }) => `没有“${name}”这个命令${meant}；全部命令见 ${help}`),
  'command.unknownOption': entry(400, ({ name, help, meant }) => `没有“${name}”这个选项${meant}；用法见 ${help}`),
  'command.missingArgument': entry(400, ({ name, help }) => `命令后面没有写${name}；用法见 ${help}`),
  'command.missingOption': entry(400, ({ name, help }) => `这个命令必须写明 ${name}；用法见 ${help}`),
  'command.missingValue': entry(400, ({ name, help }) => `选项 ${name} 后面没有写内容；用法见 ${help}`),
  'command.tooMany': entry(400, ({ help }) => `命令后面写的内容多了，可能是名称中有空格而没有加引号；用法见 ${help}`),
  'command.wrong': entry(400, ({ help }) => `命令写得不对；用法见 ${help}`),
  'command.port': entry(400, ({ text }) => `端口“${text}”不对：应为1至65535的整数；请用 --port 另写一个`),
  'command.portTaken': entry(409, ({ port }) => `端口${port}已被占用；请用 --port 换一个，或先停止占用它的程序`),
  'command.portDenied': entry(403, ({ port }) => `没有权限使用端口${port}；请用 --port 换一个大于1024的`),
  'command.host': entry(400, ({ host }) => `不能监听地址“${host}”：它不是本机的地址；请用 --host 写本机的IP地址，只供本机用则不写`),
  'command.insecure': entry(
    400,
    ({ host }) => `“${host}”可由别的机器访问，不加密会泄露个人信息；请用 --cert 和 --key 给出证书，或放在HTTPS代理后面并加 --proxied`,
  ),
  'command.certificate': entry(400, () => '证书或私钥读不出来：两者应为PEM格式、互相配套、私钥没有密码；请核对 --cert 和 --key 的文件'),
  'command.certificatePair': entry(400, () => '--cert 和 --key 要一起写：证书和它的私钥缺一不可；请补上另一个'),
  'command.office': entry(400, ({ name, known }) => `示范数据里没有“${name}”这个单位；现有${known}，请改正 --demo`),
  'command.firstStart': entry(400, () => '首次启动请写明六位区县代码和名称，例如 ./bangfu serve --county 449901 --county-name 示范县'),
  'command.county': entry(400, ({ code, known }) => `这里没有代码为“${code}”的区县；现有${known}，请改正 --county`),
  'command.countyNeeded': entry(400, ({ known }) => `这里不止一个区县；请用 --county 写明是${known}中的哪一个`),
  'command.place': entry(400, ({ code, county }) => `${county}没有登记代码为“${code}”的地方；请核对 --place，或先导入区划代码表`),
  'command.template': entry(400, ({ name, known }) => `没有“${name}”这个文书模板；现有${known}，请改用其一`),
  'command.loginName': entry(400, ({ name }) => `没有登录名为“${name}”的账号；请核对，登录名不是姓名`),
  'command.withdrawLink': entry(400, ({ link }) => `没有节号为“${link}”的、可以撤回的导入；请用 ./bangfu withdraw --list 查看节号`),
  'command.noWorkbooks': entry(400, ({ folder }) => `“${folder}”里没有 Excel 工作簿（.xlsx 或 .xls）；请核对文件夹`),
  'command.twoCounties': entry(
    400,
    ({ folder, counties }) => `“${folder}”里有不同区县的表（${counties}），合在一起数字会混；请每个区县各放一个子文件夹，或分别处理`,
  ),
  'key.other': entry(409, () => '密钥不是封存这些数据的那一个，没有打开；请把原来的密钥放回原处，或用 BANGFU_KEY 指明它的位置'),
  'command.noData': entry(409, ({ data }) => `${data}还没有数据；请先运行 ./bangfu serve 完成首次启动，数据在别处则用 BANGFU_DATA 指明`),
  'command.failed': entry(
    500,
    ({ what }) => `程序出了差错（${what}），工作没有完成；请重试，仍不行请设 BANGFU_TRACE=1 再运行一次，把显示的内容告诉维护人员`,
  ),
  'path.missing': entry(400, ({ path }) => `没有“${path}”这个文件或文件夹；请核对名称和位置`),
  'path.noFolder': entry(400, ({ path, folder }) => `“${path}”写不进去：没有“${folder}”这个文件夹；请先建立它，或换一个位置`),
  'path.denied': entry(400, ({ path }) => `没有权限读写“${path}”；请换一个位置，或请有权限的人开放它`),
  'path.isFolder': entry(400, ({ path }) => `“${path}”是文件夹，这里要的是文件；请写到文件名为止`),
  'path.isFile': entry(400, ({ path }) => `“${path}”是文件，这里要的是文件夹；请换一个位置`),
  'path.notFolder': entry(400, ({ path }) => `“${path}”的上级不是文件夹；请核对位置`),
  'path.exists': entry(400, ({ path }) => `“${path}”已经有了，没有覆盖；请换一个文件名，确要替换请加 --replace`),
  'path.readOnly': entry(400, ({ path }) => `“${path}”所在的磁盘只能读；请换一个位置`),
  'path.full': entry(507, () => '磁盘已满，没有写完；请腾出空间后重试'),
  'path.failed': entry(500, ({ path, code }) => `读写“${path}”时磁盘出错（${code}）；请检查磁盘后重试`),
  'database.address': entry(400, () => 'DATABASE_URL 写得不对；应像 postgres://用户:密码@地址:端口/库名'),
  'database.unreachable': entry(503, () => '连接不上数据库；请确认 DATABASE_URL 中的地址和端口，以及数据库已经启动'),
  'database.refused': entry(503, () => '数据库不接受 DATABASE_URL 中的用户、密码或库名；请核对，该用户要能建表和建角色'),
  'database.stopped': entry(503, () => '数据库中途停止，工作没有完成，没有写入半截的内容；请重试'),
  'database.noFolder': entry(500, ({ folder, log }) => `数据库目录“${folder}”没有建成；请检查磁盘空间和权限后重试，原因记在“${log}”`),
  'database.noStart': entry(500, ({ log }) => `数据库没有启动成功；请检查磁盘空间，原因记在“${log}”`),
  'head.wrong': entry(400, ({ text }) => `“${text}”不是末端凭证，没有核对；凭证应为“节号:64位摘要”，或 verify --write-head 写出的文件`),
  'head.missing': entry(400, ({ text }) => `没有“${text}”这个凭证文件；--head 后面请写凭证文件的位置，或“节号:64位摘要”`),
  'head.otherCounty': entry(400, ({ text, county }) => `“${text}”是区县${county}的末端凭证；请用 --county ${county}，或换用本区县的凭证`),
  'backup.notBackup': entry(422, ({ path }) => `“${path}”不是本系统的备份文件；请核对文件名`),
  'backup.cut': entry(422, ({ path }) => `“${path}”不是完整的备份文件；请换用完整的备份`),
  'backup.closed': entry(422, ({ path }) => `备份文件“${path}”打不开：密钥不对，或文件已损坏；请用做备份时的密钥（BANGFU_KEY）和完整的文件`),
  'backup.spoilt': entry(422, ({ path, table }) => `备份文件“${path}”已损坏：${table}与其目录不符；没有恢复任何内容，请换用另一份备份`),
  'backup.otherVersion': entry(422, ({ path }) => `备份文件“${path}”由另一版本的程序写成；请用做备份时的版本恢复，再升级`),
  'backup.unsound': entry(
    422,
    ({ path, county, sentence }) => `备份文件“${path}”中${county}的日志核对不符：${sentence}；没有恢复任何内容，请换用另一份备份，并告诉审计人员`,
  ),
  'restore.noKey': entry(400, ({ path }) => `没有密钥文件“${path}”，备份打不开；请把做备份时的密钥放到这里，或用 BANGFU_KEY 指明它的位置`),
  ...pairingProblems,
  ...pastProblems,
  ...procedureProblems,
  ...scanProblems,
  ...placeProblems,
  ...publicationProblems,
  ...registerProblems,
  ...surveyProblems,
  ...visitProblems,
  'restore.notEmpty': entry(409, ({ data }) => `${data}已有数据，没有恢复；请用 BANGFU_DATA 指明一个空的数据目录`),
  'server.failed': entry(500, ({ code }) => `系统出了差错，您的内容没有保存；请稍后重试，仍不行请把编号${code}告诉管理员`),
} satisfies Record<string, Entry>

export type ProblemKey = keyof typeof problems

/** A failure with a name. `faults` says which fields are wrong; `current` what the row looks like now, after a conflict. */
export class Problem extends Error {
  readonly key: ProblemKey
  readonly details: Details
  readonly more: Record<string, unknown>

  constructor(key: ProblemKey, details: Details = {}, more: Record<string, unknown> = {}) {
    super(problems[key].say(details))
    this.key = key
    this.details = details
    this.more = more
  }

  get status(): number {
    return problems[this.key].status
  }
}

/** The sentence of a fault that a kind or a rule found. */
export function sayFault({ key, details }: Fault): string {
  const found = (problems as Record<string, Entry | undefined>)[key]
  if (!found) throw new Error(`a fault has no sentence: ${key}`)
  return found.say(details)
}
