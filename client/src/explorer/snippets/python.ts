import { type Question, TOKEN_VARIABLE } from './question.js'

/** With what Python brings itself. JSON text in quotes is a Python string as well. */
export const asPython = ({ url, document, variables }: Question): string =>
  `import json
import os
import urllib.request

query = ${quoted(document)}
variables = json.loads(${quoted(JSON.stringify(variables))})

request = urllib.request.Request(
    ${quoted(url)},
    data=json.dumps({"query": query, "variables": variables}).encode(),
    headers={
        "content-type": "application/json",
        "authorization": "Bearer " + os.environ["${TOKEN_VARIABLE}"],
    },
)
with urllib.request.urlopen(request) as response:
    answer = json.load(response)
print(json.dumps(answer["data"], indent=2))
`

const quoted = (text: string): string => asAscii(JSON.stringify(text))

/** JSON may hold any character as itself; pairs of surrogates would be two in Python. */
const asAscii = (json: string): string =>
  json.replaceAll(
    /[\u{80}-\u{10ffff}]/gu,
    character => `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
  )
