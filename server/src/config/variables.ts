import { isIP } from 'node:net'
import { z } from 'zod'
import { LOG_LEVELS } from '../platform/logger.js'
import { KEY_BYTES } from '../platform/sealing.js'
import { providerVariables } from './provider-variables.js'
import { variable } from './variable.js'

function wholeNumber(lowest: number, highest: number) {
  const rule = `must be a whole number from ${lowest} to ${highest}`
  return z
    .string()
    .regex(/^\d{1,9}$/, rule)
    .transform(Number)
    .refine(value => value >= lowest && value <= highest, rule)
}

const postgresUrl = z.string().refine(isPostgresUrl, {
  error:
    'must look like postgres://user:password@host:5432/name, with @ : / # % in the password written as %40 %3A %2F %23 %25',
})

const webAddress = z
  .string()
  .refine(isWebAddress, {
    error: 'must be an address without a path, such as https://board.example.org',
  })
  .transform(text => new URL(text).origin)

const proxies = z
  .string()
  .transform(text => text.split(',').map(each => each.trim()))
  .refine(list => list.every(isNetwork), {
    error: 'must be IP addresses or networks such as 10.0.0.0/8, with commas between',
  })

const smtpUrl = z.string().refine(isSmtpUrl, {
  error:
    'must look like smtp://user:password@host:587, with @ : / # % in the password written as %40 %3A %2F %23 %25',
})

const sealingKeys = z
  .string()
  .transform(text => text.split(',').map(key => Buffer.from(key.trim(), 'base64')))
  .refine(keys => keys.every(key => key.length === KEY_BYTES), {
    error:
      'must be 32 random bytes as base64 (openssl rand -base64 32), several with commas between',
  })

const instant = z
  .string()
  .refine(
    text => /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)),
    {
      error: 'must be a moment with its zone, such as 2026-04-15T10:00:00Z',
    },
  )
  .transform(text => new Date(text))

/** Every variable this product reads, in the order of the reference page. */
export const variables = z.object({
  PORT: variable(wholeNumber(1, 65_535).default(4000), {
    description: 'TCP port of the page, the API and the health checks.',
    whenUnset: '4000',
    example: '8080',
  }),
  HOST: variable(z.string().default('127.0.0.1'), {
    description:
      'Address to listen on. `0.0.0.0` lets other machines in: put a proxy with TLS in front.',
    whenUnset: '127.0.0.1, this machine only',
    example: '0.0.0.0',
  }),
  BASE_URL: variable(webAddress.optional(), {
    description:
      'Address at which people open the page, as it stands in links that are sent. With https, the cookie of a session goes over TLS only.',
    whenUnset: 'http://localhost and the port; the page also works at any other address',
    example: 'https://board.example.org',
  }),
  ANONYMOUS_READING: variable(z.enum(['allow', 'deny'], 'must be allow or deny').optional(), {
    description:
      'Whether people who have not signed in may read the board: `allow` to whoever reaches the address, `deny` to nobody. To change anything takes a sign-in in any case.',
    whenUnset: 'allow in the demo organisation, deny in a real one',
    example: 'deny',
  }),
  TRUST_PROXY: variable(proxies.optional(), {
    description:
      'Addresses or networks of the proxies in front, with commas between. What they say about who asks (`X-Forwarded-For`) is believed, so that failed sign-ins are counted for the right address; whoever else says it is not.',
    whenUnset: 'nobody is believed; behind a proxy all people have its address',
    example: '10.0.0.0/8,::1',
  }),
  ROLE: variable(z.enum(['api', 'worker', 'both'], 'must be api, worker or both').default('both'), {
    description:
      'What this process does: `api` answers people, `worker` does the work in the background (alerts, mails, upkeep) and answers health checks only, `both` does both.',
    whenUnset: 'both',
    example: 'worker',
  }),
  SMTP_URL: variable(smtpUrl.optional(), {
    description:
      'Mail server: `smtp://` (with STARTTLS where the server offers it) or `smtps://`, with user and password where it wants them. Needs MAIL_FROM.',
    whenUnset: 'no mail is sent; messages are in the inbox only',
    example: 'smtp://steerboard:secret@mail.example.org:587',
    secret: true,
  }),
  MAIL_FROM: variable(z.email('must be an e-mail address').optional(), {
    description: 'Sender of mails.',
    whenUnset: 'no mail is sent',
    example: 'steerboard@example.org',
  }),
  SECRET_KEY: variable(sealingKeys.optional(), {
    description:
      'Encrypts the secrets of webhooks in the database: 32 random bytes as base64. To change it, put the new key before the old one, with a comma between; the old one may go the next day. The same for all processes.',
    whenUnset: 'no webhook can be added, and none whose secret is encrypted is told anything',
    example: 'Wn3l…48 more…=',
    secret: true,
  }),
  WEBHOOK_PRIVATE_ADDRESSES: variable(
    z.enum(['refuse', 'allow'], 'must be refuse or allow').default('refuse'),
    {
      description:
        'Whether a webhook may lead into a private network, over http too. An administrator of the page could then reach what this machine reaches.',
      whenUnset: 'refuse: https at public addresses only',
      example: 'allow',
    },
  ),
  ...providerVariables,
  DATABASE_URL: variable(postgresUrl.optional(), {
    description: 'A Postgres 15 to 18 to use. The user must own the database.',
    whenUnset: 'an embedded Postgres starts, with its data in DATA_DIR',
    example: 'postgres://steerboard:secret@db.example.org:5432/steerboard',
    secret: true,
  }),
  DATABASE_POOL: variable(wholeNumber(2, 100).default(10), {
    description:
      'Connections that questions are answered on, at most. Work in the background has up to nine of its own.',
    whenUnset: '10',
    example: '20',
  }),
  DATABASE_ROLE: variable(
    z
      .string()
      .regex(/^[a-z_][a-z0-9_]{0,62}$/, 'must be lower-case letters, digits and _')
      .default('steerboard_app'),
    {
      description:
        'Role in Postgres as which questions are answered; it owns nothing and sees no more than the person who asks. Made at the first start where the user may make roles. Several installations on one database server need a name each.',
      whenUnset: 'steerboard_app',
      example: 'steerboard_app_prod',
    },
  ),
  DATA_DIR: variable(z.string().optional(), {
    description:
      'Folder of the embedded Postgres. Where Postgres cannot reach it (started as root below a private folder), the data lies in the folder that the file LOCATION names.',
    whenUnset: 'the folder `data` of the project',
    example: '/var/lib/steerboard',
  }),
  LOG_LEVEL: variable(z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).optional(), {
    description: `Least level that is logged: ${LOG_LEVELS.join(', ')}.`,
    whenUnset: 'info for a server, warn in a terminal and for other commands',
    example: 'debug',
  }),
  REQUEST_BUDGET: variable(wholeNumber(0, 10_000_000).default(2000), {
    description:
      'Points that one person or token may use in a minute: one for each request, and one for each hundred objects that are worked out for it. All who are not signed in at one address share ten times as many. 0: nobody counts. Each instance counts for itself.',
    whenUnset: '2000',
    example: '5000',
  }),
  DRAIN_SECONDS: variable(wholeNumber(0, 300).default(10), {
    description: 'How long a stop waits for open requests, in seconds.',
    whenUnset: '10',
    example: '30',
  }),
  NODE_ENV: variable(
    z
      .enum(['development', 'production', 'test'], 'must be development, production or test')
      .default('development'),
    {
      description: '`production` refuses a debugger port; `test` lets STEERBOARD_TEST_NOW count.',
      whenUnset: 'development',
      example: 'production',
    },
  ),
  STEERBOARD_TEST_NOW: variable(instant.optional(), {
    description:
      'For tests: the moment the product takes for now. Refused unless NODE_ENV is `test`.',
    whenUnset: 'the clock of the machine',
    example: '2026-04-15T10:00:00Z',
  }),
})

/** Not all addresses there are: anybody could then say to be anybody. */
function isNetwork(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/')
  const longest = { 4: 32, 6: 128 }[isIP(address)]
  if (longest === undefined || rest.length > 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && +bits >= 1 && +bits <= longest)
}

function isSmtpUrl(text: string): boolean {
  const url = URL.parse(text)
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== ''
}

function isWebAddress(text: string): boolean {
  const url = URL.parse(text)
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === ''
  )
}

function isPostgresUrl(text: string): boolean {
  try {
    const url = new URL(text)
    decodeURIComponent(url.password)
    return /^postgres(ql)?:$/.test(url.protocol) && url.hostname !== '' && url.pathname.length > 1
  } catch {
    return false
  }
}
