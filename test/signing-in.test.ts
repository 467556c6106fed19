import {
  PeopleDocument,
  type PeopleQuery,
  SignInWithLinkDocument,
  SignOutDocument,
  ViewerDocument,
} from '@steerboard/schema'
import { print } from 'graphql'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findBarriers } from './kit/accessibility.js'
import { launchBrowser, openPage } from './kit/browser.js'
import { startDemoServer } from './kit/demo.js'
import { startTestServer, type TestServer } from './kit/server.js'

const ADA = ['--name', 'Ada Byron', '--email', 'ada@example.org', '--role', 'member,owner']

describe('in a real organisation', () => {
  let server: TestServer
  let browser: Browser
  beforeAll(async () => {
    const closed = startTestServer({ env: { ANONYMOUS_READING: 'deny' } })
    ;[server, browser] = await Promise.all([closed, launchBrowser()])
    await run('add', ...ADA)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const run = async (...words: string[]) => {
    const { code, stdout } = await server.command('person', ...words, '--json')
    return { code, ...JSON.parse(stdout) }
  }
  const newLink = async (): Promise<string> =>
    (await run('link', '--email', 'ada@example.org')).result.link
  const post = (body: object, headers: Record<string, string> = {}) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const signIn = async () => {
    const secret = (await newLink()).split('#')[1]
    const answer = await post({ query: print(SignInWithLinkDocument), variables: { secret } })
    return answer.headers.getSetCookie()[0] ?? ''
  }
  const namesSeenBy = async (cookie: string) => {
    const answer = await post({ query: print(PeopleDocument) }, { cookie })
    const { data, errors } = (await answer.json()) as {
      data: PeopleQuery | null
      errors?: { extensions: { code: string } }[]
    }
    return data?.people.map(({ name }) => name) ?? errors?.[0]?.extensions.code
  }

  test('a person who was added signs in by the link, once', async () => {
    const { page, complaints } = await openPage(browser, server.url)
    await page.goto((await newLink()).replace(/^http:\/\/[^/]+/, ''))
    const signIn = page.getByRole('button', { name: 'Sign in on this device' })
    await signIn.waitFor()
    expect(await findBarriers(page)).toEqual([])
    await signIn.click()
    await page.getByRole('button', { name: 'Ada Byron' }).click()
    await page.getByText('Committee member, Owner').waitFor()
    expect(page.url()).not.toContain('#')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByRole('link', { name: 'Sign in' }).waitFor()
    expect(complaints).toEqual([])
  })

  test('whoever may not read without signing in is led there, and back to what they wanted', async () => {
    const { page, complaints } = await openPage(browser, server.url)
    await page.goto('/kpi/MTTR?department=IT')
    await page.waitForURL(/\/sign-in\?returnTo=/)
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor()
    expect(await page.getByText('not open to you').count()).toBe(0)
    const way = page.url()
    await page.goto(`${way}#${(await newLink()).split('#')[1]}`)
    await page.getByRole('button', { name: 'Sign in on this device' }).click()
    await page.waitForURL('**/kpi/MTTR?department=IT')
    expect(complaints).toEqual([])
  })

  test('so is whoever opens the explorer, before anything is refused', async () => {
    const { page, complaints } = await openPage(browser, server.url)
    await page.goto('/explorer', { waitUntil: 'commit' })
    await page.waitForURL('**/sign-in?returnTo=%2Fexplorer')
    await page.getByRole('form', { name: 'Sign in by password' }).waitFor()
    expect(complaints).toEqual([])
  })

  test('a used link says what to do', async () => {
    const link = await newLink()
    const secret = link.split('#')[1]
    await post({ query: print(SignInWithLinkDocument), variables: { secret } })
    const { page } = await openPage(browser, server.url)
    await page.goto(`/sign-in#${secret}`)
    await page.getByRole('button', { name: 'Sign in on this device' }).click()
    await page.getByText('Ask for a new one').waitFor()
  })

  test('the cookie is out of reach of scripts and of other sites', async () => {
    const cookie = await signIn()
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Lax/)
    expect(cookie).toMatch(/; Path=\//)
  })

  test('behind TLS the cookie goes over TLS only', async () => {
    const secure = await startTestServer({ env: { BASE_URL: 'https://board.example.org' } })
    const { stdout } = await secure.command('person', 'add', ...ADA, '--json')
    const { link } = JSON.parse(stdout).result
    expect(link).toMatch(/^https:\/\/board\.example\.org\/sign-in#/)
    const variables = { secret: link.split('#')[1] }
    const answer = await fetch(`${secure.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://board.example.org' },
      body: JSON.stringify({ query: print(SignInWithLinkDocument), variables }),
    })
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-.*; Secure/)
    await secure.stop()
  })

  test('an answer for one person is never given to another', async () => {
    const cookie = await signIn()
    expect(await namesSeenBy(cookie)).toEqual(['Ada Byron'])
    expect(await namesSeenBy('')).toBe('UNAUTHENTICATED')
    await post({ query: print(SignOutDocument) }, { cookie })
    expect(await namesSeenBy(cookie)).toBe('UNAUTHENTICATED')
  })

  test('who is locked out is out at the next request', async () => {
    const cookie = await signIn()
    await run('deactivate', '--email', 'ada@example.org')
    expect(await namesSeenBy(cookie)).toBe('UNAUTHENTICATED')
    await run('activate', '--email', 'ada@example.org')
  })

  test('the page of another site can change nothing', async () => {
    const cookie = await signIn()
    const query = print(SignOutDocument)
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { origin: 'http://127.0.0.1:1' },
      { 'sec-fetch-site': 'cross-site' },
    ]) {
      const answer = await post({ query }, { cookie, ...(headers as Record<string, string>) })
      expect(answer.status, JSON.stringify(headers)).toBe(403)
    }
    expect(await namesSeenBy(cookie)).toEqual(['Ada Byron'])
  })

  test('nobody is offered to be someone else', async () => {
    const answer = await post({ query: print(ViewerDocument) })
    const { data } = (await answer.json()) as { data: { viewer: object } }
    expect(data.viewer).toMatchObject({ person: null, demoPeople: [] })
  })

  test('a command that is wrong says what is right', async () => {
    const unknown = await run('add', '--name', 'X', '--email', 'x@example.org', '--role', 'king')
    expect([unknown.code, unknown.error.fields[0].allowed]).toEqual([
      2,
      expect.arrayContaining(['CHAIR']),
    ])
    expect((await run('add', ...ADA)).error.message).toContain('already')
    expect((await run('crown')).code).toBe(2)
    expect((await run('link', '--email', 'nobody@example.org')).error.code).toBe('NOT_FOUND')
  })
})

describe('in the demo organisation', () => {
  let server: TestServer
  let browser: Browser
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startDemoServer(), launchBrowser()])
  }, 400_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  test('one click makes anybody a chair, another one somebody else', async () => {
    const { page, complaints } = await openPage(browser, server.url)
    await page.goto('/?department=IT')
    await page.getByRole('heading', { level: 1, name: /^IT Services/ }).waitFor()
    await page.getByRole('button', { name: 'Sign in' }).click()
    expect(await findBarriers(page)).toEqual([])
    await page.getByRole('button', { name: /Markus Weidner/ }).click()
    await page.getByRole('button', { name: 'Markus Weidner' }).click()
    await page.getByRole('button', { name: /Lena Hartwig/ }).click()
    await page.getByRole('button', { name: 'Lena Hartwig' }).waitFor()
    expect(page.url()).toContain('department=IT')
    expect(complaints).toEqual([])
  })

  test('the menu works by keyboard', async () => {
    const { page } = await openPage(browser, server.url)
    await page.goto('/')
    const button = page.getByRole('button', { name: 'Sign in' })
    await button.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await page.getByText('The people of the demonstration').count()).toBe(0)
    expect(await button.evaluate(it => it === it.ownerDocument.activeElement)).toBe(true)
  })

  test('there are enough members for a vote', async () => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: print(ViewerDocument) }),
    })
    const { data } = (await answer.json()) as {
      data: { viewer: { demoPeople: { roles: { role: string }[] }[] } }
    }
    const has = (role: string) =>
      data.viewer.demoPeople.filter(({ roles }) => roles.some(each => each.role === role)).length
    expect(has('CHAIR') + has('MEMBER')).toBeGreaterThanOrEqual(5)
    for (const role of ['EXECUTIVE', 'OWNER', 'ANALYST', 'ADMINISTRATOR'])
      expect(has(role), role).toBeGreaterThan(0)
  })
})
