import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { addressFault } from './check-address.js'
import { isPrivateAddress } from './is-private-address.js'
import { checkedLookup, postSafely } from './post-safely.js'

const post = (url: string, mayBePrivate = false, withinMs = 1000) =>
  postSafely({ url, headers: {}, body: '{}', mayBePrivate, withinMs })

async function listening(answer: RequestListener): Promise<string> {
  const server = createServer(answer)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
}

describe('nothing is posted to', () => {
  test.each([
    ['W1 this machine', 'http://127.0.0.1'],
    ['W1 this machine over TLS', 'https://127.0.0.1'],
    ['W2 its name', 'https://localhost/'],
    ['W3 an address as one number', 'https://2130706433/'],
    ['W3 in hexadecimal', 'https://0x7f.1/'],
    ['W3 in octal', 'https://0177.1/'],
    ['W4 in IPv6', 'https://[::1]/'],
    ['W4 mapped into IPv6', 'https://[::ffff:127.0.0.1]/'],
    ['W4 translated', 'https://[64:ff9b::7f00:1]/'],
    ['W5 the metadata of a cloud', 'https://169.254.169.254/latest/meta-data'],
    ['W6 a private network', 'https://10.1.2.3/'],
    ['W10 a user and password', 'https://u:p@example.org/'],
    ['W10 a name that only looks right', 'https://good@evil.example/'],
    ['W11 another port', 'https://example.org:5432/'],
    ['W12 a file', 'file:///etc/passwd'],
    ['W12 another protocol', 'gopher://example.org/'],
    ['W12 data', 'data:text/plain,x'],
    ['W15 a line break', 'https://example.org/\r\nX: y'],
    ['W15 a NUL', 'https://example.org/\0'],
    ['no address', 'example'],
  ])('%s', async (_, url) => {
    await expect(post(url)).rejects.toThrow(/private|https|web address|user name|port/)
  })
})

test.each([
  '0.0.0.0',
  '100.64.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '198.18.0.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  'fe80::1',
  'fc00::1',
  'fd12::1',
  'ff02::1',
  '2002:7f00:1::',
  '2001:db8::1',
  '::ffff:10.0.0.1',
])('%s is private', address => expect(isPrivateAddress(address)).toBe(true))

test.each(['1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
  '%s is public',
  address => expect(isPrivateAddress(address)).toBe(false),
)

describe('a name is looked up once, and', () => {
  type Found = { address: string; family: number }[]
  const looked = (found: Found) =>
    new Promise<unknown>((resolve, reject) => {
      const answer = (_: string, __: object, tell: (error: null, found: Found) => void) =>
        tell(null, found)
      checkedLookup(false, answer as never)('name.example', {}, (error, address) =>
        error ? reject(error) : resolve(address),
      )
    })
  const open = { address: '1.1.1.1', family: 4 }

  test('W8 the address that was checked is the one that is connected to', async () => {
    expect(await looked([open])).toBe('1.1.1.1')
  })

  test.each([
    ['W6 a private address', [{ address: '10.0.0.1', family: 4 }]],
    ['W7 a private address beside a public one', [open, { address: '::1', family: 6 }]],
  ])('%s is refused', async (_, found) => {
    await expect(looked(found)).rejects.toThrow('private network')
  })
})

describe('what is posted where private networks are allowed', () => {
  test('arrives, and gives the status alone', async () => {
    const url = await listening((_, reply) => reply.writeHead(202).end('secret of the network'))
    expect(await post(url, true)).toEqual({ status: 202 })
  })

  test('W9 follows no redirect', async () => {
    let wasFollowed = false
    const inner = await listening((_, reply) => {
      wasFollowed = true
      reply.end()
    })
    const url = await listening((_, reply) => reply.writeHead(302, { location: inner }).end())
    expect([await post(url, true), wasFollowed]).toEqual([{ status: 302 }, false])
  })

  test('W14 reads no answer without end', async () => {
    let sent = 0
    const url = await listening((_, reply) => {
      const more = () => {
        sent += 65_536
        if (!reply.destroyed && sent < 100_000_000) reply.write(Buffer.alloc(65_536), more)
      }
      more()
    })
    await post(url, true)
    expect(sent).toBeLessThan(10_000_000)
  })

  test('W14 waits for no answer that does not come', async () => {
    const url = await listening(() => {})
    await expect(post(url, true, 100)).rejects.toThrow('no answer in time')
  })

  test('says in words that nobody listens', async () => {
    await expect(post('http://127.0.0.1:1/', true)).rejects.toThrow('ECONNREFUSED')
  })

  test('is still http or https', () => {
    expect(addressFault('ftp://10.0.0.1/', { mayBePrivate: true })).toContain('Only http')
  })
})
