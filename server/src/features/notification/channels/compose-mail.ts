import { type Language, languageTag } from '../../../domain/language/language.js'
import { inLanguage, type Message } from '../../../domain/notification/message.js'

export interface Mail {
  subject: string
  text: string
  html: string
}

interface Written {
  messages: readonly Message[]
  organisation: string
  /** Where the page is, without a slash at the end. */
  baseUrl: string
  /** Of whoever gets it. */
  language: Language
}

/** One message as it is, several as a list: plain text and the same as HTML. */
export function composeMail({
  messages: composed,
  organisation,
  baseUrl,
  language,
}: Written): Mail {
  const messages = composed.map(message => inLanguage(message, language))
  const [first] = messages
  const subject =
    messages.length === 1 && first
      ? first.subject
      : `${messages.length} messages since the last mail`
  const footer = `${organisation} · You get this because of your role in Steerboard. What is sent, and when, is yours to choose: ${baseUrl}`
  const linkOf = ({ link }: Message) => link && `${baseUrl}${link}`
  const text = [
    ...messages.map(message =>
      [message.subject, '', ...message.sentences, linkOf(message)].filter(isText).join('\n'),
    ),
    footer,
  ].join('\n\n----\n\n')
  return {
    subject,
    text,
    html: htmlOf(
      { title: subject, language },
      messages.map(m => sectionOf(m, linkOf(m))),
      footer,
    ),
  }
}

const isText = (text: string | null): text is string => text !== null

const FONT = 'font-family:system-ui,Segoe UI,Helvetica,Arial,sans-serif;'
const MARKS = { INFO: '#123f63', WARNING: '#755200', CRITICAL: '#a1261d' } as const
const NAMES = { INFO: 'For information', WARNING: 'Warning', CRITICAL: 'Critical' } as const

function sectionOf(message: Message, link: string | null): string {
  const { severity, subject, sentences } = message
  const paragraphs = sentences.map(each => `<p style="margin:0 0 12px">${asHtml(each)}</p>`)
  const way = link
    ? `<p style="margin:16px 0 0"><a href="${asHtml(link)}" style="color:#123f63">Open it in Steerboard</a></p>`
    : ''
  return `<div style="border-left:3px solid ${MARKS[severity]};padding:0 0 0 16px;margin:0 0 32px">
<p style="margin:0;font-size:13px;color:${MARKS[severity]}">${NAMES[severity]}</p>
<h2 style="margin:0 0 12px;font-size:18px;line-height:1.3">${asHtml(subject)}</h2>
${paragraphs.join('\n')}${way}
</div>`
}

const htmlOf = (
  { title, language }: { title: string; language: Language },
  sections: readonly string[],
  footer: string,
): string => `<!doctype html>
<html lang="${languageTag(language)}"><head><meta charset="utf-8"><meta name="color-scheme" content="light">
<title>${asHtml(title)}</title></head>
<body style="margin:0;padding:24px;background:#fffdfa;color:#16181b;font-size:15px;line-height:1.5;${FONT}">
<div style="max-width:600px;margin:0 auto">
${sections.join('\n')}
<p style="margin:0;padding-top:16px;border-top:1px solid #e6e1d8;font-size:13px;color:#474b51">${asHtml(footer)}</p>
</div></body></html>`

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const asHtml = (text: string): string => text.replaceAll(/[&<>"]/g, sign => ENTITIES[sign] ?? sign)
