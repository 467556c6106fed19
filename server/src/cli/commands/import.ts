import { existsSync, statSync } from 'node:fs'
import type {
  ImportFileOptions,
  ImportProgress,
  ImportReport,
} from '../../features/ingest/index.js'
import { Invalid } from '../../platform/errors.js'
import type { Command, CommandInput } from '../command.js'
import { EXIT } from '../exit-codes.js'
import { UsageError } from '../usage-error.js'

export const importCommand: Command = {
  name: 'import',
  summary: 'Import a CSV file as one unit: everything that is right in it, or nothing.',
  details:
    'FILE may be gzipped, and - is what another program writes to it (standard input).\nImporting the same file again changes nothing. Stopped at any moment, it has left nothing behind.\nRows that cannot be taken are listed with line, column and reason.',
  positionals: ['FILE'],
  flags: {
    profile: { value: 'NAME', description: 'How the file is to be read.' },
    mapping: {
      value: 'NAME',
      description:
        'A saved mapping to read it by, where its headers are others; in place of --profile.',
    },
    'dry-run': { description: 'Report what would happen and change nothing.' },
    'replace-demo': {
      description: 'Take the demo organisation out first, once the file has proved readable.',
    },
    encoding: {
      value: 'NAME',
      description: 'How characters are written, where it is not UTF-8: windows-1252, for instance.',
    },
    rejects: { value: 'FILE', description: 'Write the refused rows, with reasons, to this file.' },
  },
  examples: [
    'steerboard import incidents.csv --profile servicenow-incident',
    'steerboard import incidents.csv --profile servicenow-incident --replace-demo',
    'steerboard import jira.csv --mapping "Jira export" --dry-run',
    'steerboard import log.csv --profile servicenow-incident-log --dry-run --json',
    'export-tickets | steerboard import - --profile canonical',
  ],
  async run(input) {
    try {
      const report = await importNamedFile(input)
      input.out.result(describeReport(report), report)
      return report.rowsRejected > 0 && report.rowsAccepted === 0 ? EXIT.dataRejected : EXIT.ok
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      input.out.failure(error)
      const isContent = error.fields.every(
        ({ argument }) => !['profile', 'encoding', 'mapping'].includes(argument),
      )
      return isContent ? EXIT.dataRejected : EXIT.usage
    }
  },
}

async function importNamedFile(input: CommandInput): Promise<ImportReport> {
  const path = input.positionals[0] ?? ''
  const rejectsPath = input.text('rejects')
  const encoding = input.text('encoding')
  const isPiped = path === '-'
  const reading = readingIn(input)
  checkSource(input, path, isPiped)
  const { clearDemo, importFile, isDemo, withContext } = await import('../working.js')
  const options = {
    path: isPiped ? 'standard input' : path,
    ...(isPiped && { content: process.stdin }),
    ...reading,
    ...(rejectsPath !== undefined && { rejectsPath }),
    ...(encoding !== undefined && { encoding }),
    onProgress: (progress: ImportProgress) => input.out.progress.step(stepOf(progress)),
  }
  return withContext(input, async ctx => {
    const dryRun = input.isSet('dry-run')
    if (!dryRun && input.isSet('replace-demo') && (await isDemo(ctx))) {
      const tried = await importFile(ctx, { ...options, dryRun: true })
      if (tried.rowsAccepted === 0) return tried
      await clearDemo(ctx)
    }
    return importFile(ctx, { ...options, dryRun })
  })
}

/** One of the two: a mapping says its profile. */
function readingIn(input: CommandInput): Pick<ImportFileOptions, 'profile' | 'mapping'> {
  const [profile, name] = [input.text('profile'), input.text('mapping')]
  if (profile !== undefined && name === undefined) return { profile }
  if (profile === undefined && name !== undefined) return { mapping: { name } }
  throw new UsageError(
    profile === undefined
      ? 'import needs --profile NAME, or --mapping NAME for headers of its own.'
      : 'A mapping says its profile: give --profile or --mapping, not both.',
  )
}

function checkSource(input: CommandInput, path: string, isPiped: boolean): void {
  if (!isPiped) {
    if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`)
    if (statSync(path).isDirectory()) throw new UsageError(`${path} is a folder; name a file.`)
    return
  }
  if (process.stdin.isTTY)
    throw new UsageError('Nothing is piped in: program | steerboard import - …')
  if (input.isSet('replace-demo'))
    throw new UsageError('--replace-demo reads twice: write it to a file, and import that.')
}

const PHASES: Record<ImportProgress['phase'], string> = {
  reading: 'Reading',
  comparing: 'Comparing',
  'working out': 'Working out',
  merging: 'Merging',
}

function stepOf({ phase, bytesRead, bytesTotal, rowsRead }: ImportProgress) {
  const label = PHASES[phase]
  if (phase === 'reading') return { label, done: bytesRead, total: bytesTotal, unit: 'bytes' }
  return { label, done: rowsRead, unit: 'rows' }
}

const SHOWN_REJECTS = 10

function describeReport(report: ImportReport): string {
  const { mapping } = report
  const lines = [
    `${report.dryRun ? 'Dry run, nothing was changed' : 'Imported'}: ${report.label}`,
    ...(mapping ? [`  read by         ${mapping.name}, version ${mapping.version}`] : []),
    `  rows read       ${count(report.rowsRead)}`,
    `  rows accepted   ${count(report.rowsAccepted)}`,
    `  rows rejected   ${count(report.rowsRejected)}`,
    `  duplicates      ${count(report.duplicates)}`,
    `  impossible orders of time  ${count(report.impossibleOrders)}`,
    `  tickets with an SLA  ${count(report.ticketsWithSla)}, without  ${count(report.ticketsWithoutSla)}`,
  ]
  for (const [kind, done] of Object.entries(report.kinds)) {
    if (done.received === 0) continue
    lines.push(
      `  ${kind}: ${count(done.inserted)} new, ${count(done.updated)} changed, ${count(done.unchanged)} unchanged`,
    )
  }
  if (report.sameContentAs !== null) lines.push('  this very content was imported before')
  for (const { column, value, rows } of report.unmapped) {
    lines.push(`  not known in ${column}: ${quoted(value)} (${count(rows)} rows), kept as unknown`)
  }
  for (const reject of report.rejects.slice(0, SHOWN_REJECTS)) {
    const column = reject.column === null ? '' : `, column ${reject.column}`
    lines.push(`  line ${reject.line ?? '-'}${column}: ${reject.reason}`)
  }
  const more = report.rowsRejected - SHOWN_REJECTS
  if (more > 0) lines.push(`  … and ${count(more)} more; --rejects FILE writes them all`)
  return lines.join('\n')
}

/** A value of the file as it may stand in a terminal: without anything that steers one. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function count(value: number): string {
  return value.toLocaleString('en')
}
