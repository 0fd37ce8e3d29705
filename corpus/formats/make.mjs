// Makes the samples of this folder from one speech (speech.txt): node corpus/formats/make.mjs
// Needs LibreOffice Writer and Noto CJK fonts (Debian: libreoffice-writer-nogui fonts-noto-cjk) and iconv.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Converter } from 'opencc-js/cn2t'

const folder = new URL('.', import.meta.url).pathname
const text = readFileSync(join(folder, 'speech.txt'), 'utf8')
const lines = text.trimEnd().split('\n')
const put = (name, content) => writeFileSync(join(folder, name), content)
const iconv = (to, input) => execFileSync('iconv', ['-f', 'UTF-8', '-t', to], { input })

// ---- encodings
const hant = Converter({ from: 'cn', to: 'tw' })(text)
put('speech-bom.txt', `\ufeff${text}`)
put('speech-crlf.gbk.txt', iconv('GBK', text.replaceAll('\n', '\r\n')))
put('speech.gb18030.txt', iconv('GB18030', text))
put('speech.utf16le.txt', Buffer.from(text, 'utf16le'))
put('speech-bom.utf16le.txt', Buffer.from(`\ufeff${text}`, 'utf16le'))
put('speech.utf16be.txt', Buffer.from(text, 'utf16le').swap16())
put('speech-bom.utf16be.txt', Buffer.from(`\ufeff${text}`, 'utf16le').swap16())
put('speech-hant.txt', hant)
put('speech-hant.big5.txt', iconv('BIG5', hant))
const spoilt = Buffer.from(iconv('GBK', text))
spoilt[spoilt.indexOf(0x0a, 400) - 1] = 0xff
put('damaged.gbk.txt', spoilt)

// ---- Markdown
const rank = (line) => (/^[一二三四]、/.test(line) ? '## ' : /^（[一二三四]）/.test(line) ? '### ' : '')
const [title, speaker, date, ...rest] = lines
put(
  'speech.md',
  `---\ntitle: "${title}"\nauthor: 陈国栋\ndate: 2015-02-27\n---\n\n# ${title}\n\n${[speaker, date, ...rest]
    .map((line) => rank(line) + line.replace('造林', '**造林**'))
    .join('\n\n')}\n`,
)

// ---- HTML
const escaped = (line) =>
  line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('“', '&ldquo;').replaceAll('”', '&rdquo;')
const chrome = (charset, body, head = '') => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="${charset}">
<meta name="SiteName" content="青川市人民政府">
<meta name="ArticleTitle" content="${title}">
<meta name="PubDate" content="2015-03-02 09:12">
<meta name="ContentSource" content="市政府办公室">
<title>${title}_青川市人民政府门户网站</title>${head}
<script>document.write('<p>四、脚本写的一条</p>')</script>
<style>p { text-indent: 2em }</style>
</head>
<body>
<div class="header"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/hdjl/">互动交流</a></li></ul></div>
<div class="location">您当前的位置：<a href="/">首页</a> &gt;&gt; <a href="/zwgk/">政务公开</a> &gt;&gt; <a href="/zwgk/ldjh/">领导讲话</a></div>
<h1>${title}</h1>
<div class="info">来源：市政府办公室　发布时间：2015-03-02 09:12　浏览次数：<span id="hits">386</span> 【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】</div>
${body}
<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a></div>
<ul class="related"><li><a href="1.html">一、全市农村工作会议召开</a></li><li><a href="2.html">二、全市安全生产工作会议召开</a></li></ul>
<div class="footer">主办：青川市人民政府办公室　网站标识码：5108000001　<a href="/map">网站地图</a></div>
</body>
</html>
`
const paragraphs = [speaker, date, ...rest].map((line) => `<p>　　${escaped(line)}</p>`).join('\n')
put('speech.html', chrome('utf-8', `<div id="UCAP-CONTENT">\n${paragraphs}\n</div>`))
put('speech.gbk.html', iconv('GBK', chrome('gb2312', `<div class="TRS_Editor">\n${paragraphs}\n</div>`)))
put('unknown-site.html', chrome('utf-8', `<div class="box"><div class="txt">\n${paragraphs}\n</div></div>`))
put(
  'half.jsp',
  iconv(
    'GBK',
    `<%@ page contentType="text/html; charset=GBK" language="java" %>\n<% String id = request.getParameter("id"); if (id == null) { %>\n${[title, speaker, date, ...rest].map((line) => `&nbsp;&nbsp;&nbsp;&nbsp;${escaped(line)}<br>`).join('\n')}\n<% } %>\n`,
  ),
)
put(
  'word-filtered.htm',
  iconv(
    'GBK',
    `<html>\n\n<head>\n<meta http-equiv=Content-Type content="text/html; charset=gb2312">\n<meta name=Generator content="Microsoft Word 14 (filtered)">\n<title>讲话</title>\n<style>\n<!--\n p.MsoNormal {margin:0cm}\n-->\n</style>\n</head>\n\n<body lang=ZH-CN>\n\n<div class=WordSection1 style='layout-grid:15.6pt'>\n\n${lines
      .map((line) => {
        const [, number, after] = /^(（?[一二三四]）?、?)?(.*)$/.exec(line)
        const mark = number ? `<![if !supportLists]><span lang=EN-US>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp;</span></span><![endif]>` : ''
        return `<p class=MsoNormal style='text-indent:32.0pt'>${mark}<span\nstyle='font-family:仿宋'>${escaped(after)}</span></p>`
      })
      .join('\n\n')}\n\n</div>\n\n</body>\n\n</html>\n`,
  ),
)

// ---- .docx with automatic numbers and .pdf with embedded fonts, by LibreOffice
const work = mkdtempSync(join(tmpdir(), 'samples-'))
const xml = (line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const level = (line) => (/^[一二三四]、/.test(line) ? 1 : /^（[一二三四]）/.test(line) ? 2 : 0)
const unnumbered = (line) => xml(line.replace(/^(?:[一二三四]、|（[一二三四]）)/, ''))
let begun = false
const items = rest.map((line) => {
  const at = level(line)
  if (at === 0) return `<text:p text:style-name="Body">${xml(line)}</text:p>`
  const item = `<text:list-item><text:p text:style-name="Item">${unnumbered(line)}</text:p></text:list-item>`
  const go = begun ? ' text:continue-numbering="true"' : ''
  begun = true
  return at === 1
    ? `<text:list text:style-name="Han"${go}>${item}</text:list>`
    : `<text:list text:style-name="Han"${go}><text:list-item><text:list>${item}</text:list></text:list-item></text:list>`
})
const note =
  '<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p text:style-name="Note">数据由市林业局提供。</text:p></text:note-body></text:note>'
items[0] = items[0].replace('</text:p>', `${note}</text:p>`)
const cell = (t) => `<table:table-cell office:value-type="string"><text:p text:style-name="Cell">${t}</text:p></table:table-cell>`
const row = (...cells) => `<table:table-row>${cells.map(cell).join('')}</table:table-row>`
const table = `<table:table table:name="T"><table:table-column table:number-columns-repeated="3"/>${row('县区', '面积（万亩）', '完成率')}${row('东山县', '3.2', '94%')}${row('西河县', '2.8', '91%')}</table:table>`
const fodt = (extra) => `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta><dc:title>${title}</dc:title><meta:creation-date>2015-02-27T09:00:00</meta:creation-date></office:meta>
<office:font-face-decls><style:font-face style:name="Song" svg:font-family="'Noto Serif CJK SC'"/></office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph"><style:text-properties fo:font-size="12pt" style:font-name="Song" style:font-name-asian="Song" style:font-size-asian="12pt" fo:language="zh" fo:country="CN" style:language-asian="zh" style:country-asian="CN"/></style:default-style>
<style:style style:name="Head" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="16pt" style:font-size-asian="16pt"/></style:style>
<style:style style:name="Centre" style:family="paragraph"><style:paragraph-properties fo:text-align="center"/></style:style>
<style:style style:name="Body" style:family="paragraph"><style:paragraph-properties fo:text-indent="24pt" fo:text-align="justify" fo:line-height="150%"/></style:style>
<style:style style:name="Item" style:family="paragraph"><style:paragraph-properties fo:line-height="150%"/></style:style>
<style:style style:name="Cell" style:family="paragraph"/>
<style:style style:name="Note" style:family="paragraph"><style:text-properties fo:font-size="9pt" style:font-size-asian="9pt"/></style:style>
<text:list-style style:name="Han">
<text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="nothing" fo:text-indent="24pt" fo:margin-left="0pt"/></style:list-level-properties></text:list-level-style-number>
<text:list-level-style-number text:level="2" style:num-format="一, 二, 三, ..." style:num-prefix="（" style:num-suffix="）"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="nothing" fo:text-indent="24pt" fo:margin-left="0pt"/></style:list-level-properties></text:list-level-style-number>
</text:list-style>
</office:styles>
<office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="148mm" fo:page-height="210mm" fo:margin-top="15mm" fo:margin-bottom="15mm" fo:margin-left="18mm" fo:margin-right="18mm"/><style:header-style><style:header-footer-properties fo:min-height="8mm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="8mm"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"><style:header><text:p text:style-name="Centre">青川市人民政府公报 2015年第3期</text:p></style:header><style:footer><text:p text:style-name="Centre">— <text:page-number text:select-page="current">1</text:page-number> —</text:p></style:footer></style:master-page></office:master-styles>
<office:body><office:text>
<text:p text:style-name="Head">${title}</text:p>
<text:p text:style-name="Centre">${speaker}</text:p>
<text:p text:style-name="Centre">${date}</text:p>
${extra ? items.join('\n') + table : items.join('\n').replace(note, '')}
</office:text></office:body></office:document>`
const office = (source, target) =>
  execFileSync('soffice', ['--headless', `-env:UserInstallation=file://${work}/profile`, '--convert-to', target, '--outdir', work, source], { stdio: 'pipe' })
writeFileSync(join(work, 'speech.fodt'), fodt(true))
office(join(work, 'speech.fodt'), 'docx')
writeFileSync(join(work, 'plain.fodt'), fodt(false))
office(join(work, 'plain.fodt'), 'pdf')
office(join(work, 'speech.docx'), 'doc')
const secret = { EncryptFile: { type: 'boolean', value: 'true' }, DocumentOpenPassword: { type: 'string', value: 'secret' } }
writeFileSync(join(work, 'encrypted.fodt'), fodt(false))
office(join(work, 'encrypted.fodt'), `pdf:writer_pdf_Export:${JSON.stringify(secret)}`)
renameSync(join(work, 'encrypted.pdf'), join(folder, 'encrypted.pdf'))
renameSync(join(work, 'speech.docx'), join(folder, 'speech.docx'))
renameSync(join(work, 'plain.pdf'), join(folder, 'speech.pdf'))
renameSync(join(work, 'speech.doc'), join(folder, 'unreadable.doc'))
rmSync(work, { recursive: true })

// ---- .pdf whose Chinese font is not embedded, and one without text
function pdf(pages, font) {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${6 + i * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${font} /DescendantFonts [4 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]
  pages.forEach((content, i) => {
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + i * 2} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  })
  let out = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = out.length
    out += `${i + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const start = out.length
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  return `${out}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
}
const PER_LINE = 26
const printed = [title, speaker, date].map((t) => ({ t, x: 210 - t.length * 6 }))
for (const line of rest) {
  for (let at = 0; at < line.length; ) {
    const room = at === 0 ? PER_LINE - 2 : PER_LINE
    printed.push({ t: line.slice(at, at + room), x: at === 0 ? 78 : 54 })
    at += room
  }
}
const PER_PAGE = 24
function pagesIn(hex) {
  const pages = []
  for (let at = 0; at < printed.length; at += PER_PAGE) {
    const show = ({ t, x }, y) => `BT /F1 12 Tf 1 0 0 1 ${x} ${y} Tm <${hex(t)}> Tj ET`
    const body = printed.slice(at, at + PER_PAGE).map((line, i) => show(line, 530 - i * 20))
    const number = pages.length + 1
    pages.push([show({ t: '青川市人民政府公报', x: 156 }, 570), ...body, show({ t: `－${number}－`, x: 192 }, 30)].join('\n'))
  }
  return pages
}
const utf16 = (t) => Buffer.from(t, 'utf16le').swap16().toString('hex')
const gbk = (t) => iconv('GBK', t).toString('hex')
put('speech-not-embedded.pdf', pdf(pagesIn(utf16), 'UniGB-UTF16-H'))
put('speech-not-embedded.gbk.pdf', pdf(pagesIn(gbk), 'GBK-EUC-H'))
put('scan.pdf', pdf(['0.9 g 40 40 340 500 re f', '0.9 g 40 40 340 500 re f'], 'UniGB-UTF16-H'))
