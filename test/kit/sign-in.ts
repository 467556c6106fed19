import type { Browser } from 'playwright-core'
import { openPage, type TestPage } from './browser.js'
import { cookieFor } from './person.js'
import type { TestServer } from './server.js'

/** Adds a person as an operator does. */
export async function addPerson(
  server: TestServer,
  {
    name,
    email,
    role,
    ...more
  }: Record<'name' | 'email' | 'role', string> & { department?: string },
): Promise<void> {
  const words = ['--name', name, '--email', email, '--role', role]
  const within = more.department ? ['--department', more.department] : []
  const { code, stdout } = await server.command('person', 'add', ...words, ...within, '--json')
  if (code !== 0) throw new Error(stdout)
}

/**
 * A page of somebody who has signed in by link, still empty. It is the link that is exchanged, not the
 * page that is clicked through: that is the story of signing-in.test.ts.
 */
export async function openAs(
  browser: Browser,
  server: TestServer,
  { email }: { email: string },
  options: Parameters<typeof openPage>[2] = {},
): Promise<TestPage> {
  const { stdout } = await server.command('person', 'link', '--email', email, '--json')
  const [name = '', value = ''] = (await cookieFor(server, JSON.parse(stdout).result.link)).split(
    '=',
  )
  if (!value) throw new Error(`${email} could not sign in.`)
  const opened = await openPage(browser, server.url, options)
  await opened.page.context().addCookies([{ name, value, url: server.url }])
  return opened
}
