const ELSEWHERE = 'http://elsewhere.invalid'
const LONGEST = 2_000

/**
 * The page to go on to after signing in: a path on this very site. Whatever else is asked for, such
 * as `//evil.example`, is the board: a link to our sign-in must not lead to somebody else's page.
 */
export function returnTo(wanted: string | null | undefined): string {
  if (!wanted?.startsWith('/') || wanted.length > LONGEST) return '/'
  // As browsers read addresses: backslashes count as slashes, tabs and line breaks as nothing.
  if (/^\/[/\\]|\\|\p{Cc}/u.test(wanted)) return '/'
  const url = URL.parse(wanted, ELSEWHERE)
  if (url?.origin !== ELSEWHERE || url.pathname.startsWith('//')) return '/'
  return /^\/(sign-in|set-up|reset|auth)(\/|$)/.test(url.pathname)
    ? '/'
    : `${url.pathname}${url.search}${url.hash}`
}
