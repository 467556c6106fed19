import MarkdownIt, { type Token } from 'markdown-it'
import { h, type VNode } from 'vue'
import { RouterLink } from 'vue-router'

type Child = VNode | string

const OWN_PAGE = /^\/(?![/\\]|%5c)/i
/** Elements within each other; what is set deeper stands flat. */
const DEEPEST = 20
const LET_THROUGH = /^(?:https?:|mailto:)/i

/**
 * What people write to each other: paragraphs, lists, quotes, emphasis, code and links. No headings,
 * which would stand among those of the page, no images, which are fetched from elsewhere, no HTML.
 */
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true, maxNesting: 20 })
markdown.disable(['heading', 'lheading', 'hr', 'code', 'table', 'reference', 'image'])
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false })
markdown.validateLink = address => OWN_PAGE.test(address) || LET_THROUGH.test(address)

/** A text as elements: nothing in it is taken for HTML, and no element is here that is not made here. */
export const nodesOf = (text: string, isInline = false): Child[] =>
  elementsOf(isInline ? markdown.parseInline(text, {}) : markdown.parse(text, {}))

function elementsOf(tokens: readonly Token[]): Child[] {
  const open: { token: Token | null; inside: Child[] }[] = [{ token: null, inside: [] }]
  for (const token of tokens) {
    if (token.nesting === 1) {
      open.push({ token, inside: [] })
      continue
    }
    const closed = token.nesting === -1 ? open.pop() : undefined
    const isTooDeep = open.length > DEEPEST
    if (!closed?.token) open.at(-1)?.inside.push(...leavesOf(token))
    else
      open
        .at(-1)
        ?.inside.push(...(isTooDeep ? closed.inside : elementOf(closed.token, closed.inside)))
  }
  return open[0]?.inside ?? []
}

const elements: Readonly<Record<string, string>> = {
  paragraph_open: 'p',
  bullet_list_open: 'ul',
  ordered_list_open: 'ol',
  list_item_open: 'li',
  blockquote_open: 'blockquote',
  strong_open: 'strong',
  em_open: 'em',
  s_open: 's',
}

function elementOf(token: Token, inside: Child[]): Child[] {
  if (token.type === 'link_open') return [linkTo(String(token.attrGet('href') ?? ''), inside)]
  const element = token.hidden ? undefined : elements[token.type]
  if (!element) return inside
  const start = element === 'ol' ? token.attrGet('start') : null
  return [h(element, start ? { start } : null, inside)]
}

const linkTo = (address: string, inside: Child[]): VNode =>
  OWN_PAGE.test(address)
    ? h(RouterLink, { to: address }, () => inside)
    : h('a', { href: address, rel: 'noopener noreferrer nofollow' }, inside)

function leavesOf(token: Token): Child[] {
  switch (token.type) {
    case 'inline':
      return elementsOf(token.children ?? [])
    case 'softbreak':
    case 'hardbreak':
      return [h('br')]
    case 'code_inline':
      return [h('code', token.content)]
    case 'fence':
      return [h('pre', h('code', token.content))]
    default:
      return [token.content]
  }
}
