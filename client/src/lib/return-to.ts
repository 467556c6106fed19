/** The page to go on to after signing in: on this site, else the board. The server checks its own. */
export function returnTo(wanted: unknown, origin = location.origin): string {
  if (typeof wanted !== 'string') return '/'
  const url = URL.parse(wanted, origin)
  const isOwn = wanted.startsWith('/') && url?.origin === origin && !url.pathname.startsWith('//')
  return url && isOwn ? `${url.pathname}${url.search}${url.hash}` : '/'
}
