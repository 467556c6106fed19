// The least that an HTTP server can do: the bytes of a file, for whatever is asked.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

const bytes = readFileSync(process.argv[2])
const head = { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length }
const server = createServer((request, response) => {
  request.resume().on('end', () => response.writeHead(200, head).end(bytes))
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
