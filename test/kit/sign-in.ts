import type { Browser } from 'playwright-core'
import { openPage, type TestPage } from './browser.js'
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

/** A page of somebody who has signed in by link. */
export async function openAs(
  browser: Browser,
  server: TestServer,
  { name, email }: { name: string; email: string },
  options: Parameters<typeof openPage>[2] = {},
): Promise<TestPage> {
  const { stdout } = await server.command('person', 'link', '--email', email, '--json')
  const link: string = JSON.parse(stdout).result.link
  const opened = await openPage(browser, server.url, options)
  await opened.page.goto(link.replace(/^https?:\/\/[^/]+/, ''))
  await opened.page.getByRole('button', { name: 'Sign in on this device' }).click()
  await opened.page.getByRole('button', { name }).waitFor()
  return opened
}
