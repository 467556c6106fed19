// Runs commands of the product one after another, as its parent asks for them.
const DIST = new URL('../../server/dist/cli/', import.meta.url)
const { run } = await import(new URL('run.js', DIST).href)
const { commands } = await import(new URL('commands/index.js', DIST).href)

// Each command listens for signals until its process ends.
process.setMaxListeners(0)
process.on('disconnect', () => process.exit())
process.on('message', async ({ words, env }) => {
  for (const name of Object.keys(process.env)) delete process.env[name]
  Object.assign(process.env, env)
  const output = { stdout: '', stderr: '' }
  for (const name of Object.keys(output))
    process[name].write = (text, ...more) => {
      output[name] += text
      more.find(each => typeof each === 'function')?.()
      return true
    }
  const code = await run(words, commands)
  process.send({ code, ...output })
})
process.send('ready')
