import Fastify from 'fastify'
import { expect, test } from 'vitest'
import { asAttachment } from './attachment.js'

async function headersOf(name: string) {
  const app = Fastify()
  app.get('/', (_request, reply) => asAttachment(reply, name, 'text/csv; charset=utf-8').send('x'))
  return (await app.inject('/')).headers
}

test.each([
  ['Lösungszeit 2026-03.csv', 'L_sungszeit 2026-03.csv', 'L%C3%B6sungszeit%202026-03.csv'],
  ['a"\r\nset-cookie: x=1', 'a-set-cookie- x-1', 'a-set-cookie-%20x-1'],
  ['../../etc/passwd', 'etc-passwd', 'etc-passwd'],
  ['..', 'export', 'export'],
  ['𝒳'.repeat(101), '__'.repeat(100), encodeURIComponent('𝒳'.repeat(100))],
])(
  'C36: the name of a file ends neither the header nor the folder (%#)',
  async (name, plain, encoded) => {
    const headers = await headersOf(name)
    expect(headers['content-disposition']).toBe(
      `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`,
    )
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(headers['set-cookie']).toBeUndefined()
  },
)
