import type { Command, CommandInput } from '../command.js'
import { EXIT } from '../exit-codes.js'
import { UsageError } from '../usage-error.js'

export const bi: Command = {
  name: 'bi',
  summary: 'Give a BI tool a login that reads the views for it, or take it back.',
  details: [
    'ACTION is one of:',
    '  grant   make a login, or give it another password and reach; its password is shown once',
    '  revoke  take a login away and end its connections',
    '  list    show the logins and what they see',
    '',
    'A login reads the views of the schema bi and nothing else, of the whole organisation or of',
    'the departments and services that are named.',
  ].join('\n'),
  positionals: ['ACTION'],
  flags: {
    name: { value: 'NAME', description: 'grant, revoke: the login.' },
    departments: { value: 'CODES', description: 'grant: only of these, such as IT,HR.' },
    services: { value: 'CODES', description: 'grant: also of these, such as EMAIL,VPN.' },
  },
  examples: [
    'steerboard bi grant --name power_bi',
    'steerboard bi grant --name tableau_it --departments IT',
    'steerboard bi revoke --name power_bi',
    'steerboard bi list',
  ],
  async run(input) {
    const [action] = input.positionals
    if (action === 'grant') return grant(input)
    if (action === 'revoke') return revoke(input)
    if (action === 'list') return list(input)
    throw new UsageError('ACTION is grant, revoke or list.')
  },
}

function nameFrom(input: CommandInput): string {
  const name = input.text('name')
  if (!name) throw new UsageError('--name NAME is needed.')
  return name
}

const codesFrom = (input: CommandInput, flag: string): string[] =>
  (input.text(flag) ?? '')
    .split(',')
    .map(code => code.trim())
    .filter(code => code !== '')

async function grant(input: CommandInput): Promise<number> {
  const { grantLogin, withContext } = await import('../working.js')
  const asked = {
    name: nameFrom(input),
    departments: codesFrom(input, 'departments'),
    services: codesFrom(input, 'services'),
  }
  const login = await withContext(input, ctx => grantLogin(ctx, asked))
  input.out.result(
    `The login ${login.name} reads the schema bi. Its password, shown this once:\n${login.password}`,
    login,
  )
  return EXIT.ok
}

async function revoke(input: CommandInput): Promise<number> {
  const { revokeLogin, withContext } = await import('../working.js')
  const name = nameFrom(input)
  await withContext(input, ctx => revokeLogin(ctx, name))
  input.out.result(`The login ${name} is gone.`, { name })
  return EXIT.ok
}

async function list(input: CommandInput): Promise<number> {
  const { listLogins, withContext } = await import('../working.js')
  const logins = await withContext(input, ctx => listLogins(ctx), { isRecorded: false })
  const lines = logins.map(({ name, seesEverything, departments, services }) =>
    seesEverything ? `${name}  everything` : `${name}  ${[...departments, ...services].join(', ')}`,
  )
  input.out.result(lines.join('\n') || 'There is no BI login.', { logins })
  return EXIT.ok
}
