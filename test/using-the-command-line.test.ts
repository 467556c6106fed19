import { once } from 'node:events'
import { describe, expect, test } from 'vitest'
import { start, steerboard } from './kit/program.js'

describe('the command line', () => {
  test('without a command shows what there is, as a misuse', async () => {
    const { code, stdout } = await steerboard([])
    expect(code).toBe(2)
    for (const command of [
      'serve',
      'migrate',
      'import',
      'demo',
      'organisation',
      'definitions',
      'person',
      'rebuild',
      'kpis',
      'alerts',
      'audit',
    ]) {
      expect(stdout).toContain(`  ${command} `)
    }
  })

  test.each([
    'serve',
    'migrate',
    'import',
    'demo',
    'organisation',
    'definitions',
    'person',
    'rebuild',
    'kpis',
    'alerts',
    'audit',
  ])('explains %s', async name => {
    const { code, stdout } = await steerboard([name, '--help'])
    expect(code).toBe(0)
    expect(stdout).toContain(`Usage: steerboard ${name}`)
    expect(stdout).toContain('--json')
    expect(stdout).toContain('Exit codes:')
  })

  test.each([
    [['kpsi'], 'Did you mean kpis?'],
    [['kpis', '--jsno'], 'Did you mean --json?'],
    [['kpis', '--json', '--json'], '--json is given twice'],
    [['kpis', 'more'], 'kpis does not take "more"'],
    [['kpis', '--json=yes'], '--json takes no value'],
    [['import'], 'import needs FILE'],
    [['import', '.', '--profile', 'canonical'], '. is a folder'],
    [['import', '-', '--profile', 'canonical', '--replace-demo'], 'reads twice'],
    [['import', 'a.csv'], 'import needs --profile NAME'],
    [['import', 'a.csv', '--profile', 'x', '--mapping', 'y'], 'not both'],
    [['import', 'a.csv', '--profile='], '--profile needs a value'],
    [['import', 'a.csv', '--profile', 'x', '--__proto__'], 'There is no flag --__proto__'],
  ])('refuses %j as not understood', async (words, message) => {
    const { code, stdout, stderr } = await steerboard(words)
    expect(code).toBe(2)
    expect(stdout + stderr).toContain(message)
  })

  test('says its version', async () => {
    expect((await steerboard(['--version'])).stdout).toMatch(/^steerboard \d+\.\d+\.\d+\n$/)
  })

  test('prints the catalogue as one JSON document, and errors as one too', async () => {
    const done = await steerboard(['kpis', '--json'])
    expect([done.code, done.stderr]).toEqual([0, ''])
    expect(JSON.parse(done.stdout).result[0]).toHaveProperty('question')
    const failed = await steerboard(['migrate', '--json'], { PORT: 'x' })
    expect([failed.code, failed.stderr]).toEqual([1, ''])
    expect(JSON.parse(failed.stdout)).toMatchObject({ ok: false, error: { code: 'CANNOT_RUN' } })
  })

  test('a reader that stops listening is no failure', async () => {
    const running = start(['kpis'])
    running.process.stdout.destroy()
    expect(await once(running.process, 'exit')).toEqual([0, null])
  })

  test('shows no colours and no bars where nobody watches', async () => {
    const { stdout, stderr } = await steerboard(['kpis'])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
    expect(stdout + stderr).not.toMatch(/[\x1b\r]/)
  })
})
