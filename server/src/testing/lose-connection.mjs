// Writes on after the server is gone, the way that ends the process with the unpatched driver.
import postgres from 'postgres'

const [, , url] = process.argv
const sql = postgres(url, { max: 1, max_pipeline: 1, connect_timeout: 5 })
const other = postgres(url, { max: 1 })

for (let round = 0; round < 20; round++) {
  const reserved = await sql.reserve()
  const [{ pid }] = await reserved`select pg_backend_pid() as pid`
  const ended = other`select pg_terminate_backend(${pid}, 5000)`
  for (let i = 0; i < 200; i++) await reserved`select ${i}::int`.catch(() => {})
  await ended
  await reserved`select 1`.catch(() => {})
  reserved.release()
}
await sql.end({ timeout: 1 })
await other.end({ timeout: 1 })
console.log('survived')
