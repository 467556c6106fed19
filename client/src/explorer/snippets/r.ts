import { type Question, TOKEN_VARIABLE } from './question.js'

/** With httr2. The JSON texts stand in raw strings, closed by dashes that they do not hold. */
export const asR = ({ url, document, variables }: Question): string =>
  `library(httr2)

query <- ${raw(document)}
variables <- ${raw(JSON.stringify(variables))}

answer <- request(${raw(url)}) |>
  req_auth_bearer_token(Sys.getenv("${TOKEN_VARIABLE}")) |>
  req_body_json(list(
    query = query,
    variables = jsonlite::fromJSON(variables, simplifyVector = FALSE)
  )) |>
  req_perform() |>
  resp_body_json()
str(answer$data)
`

function raw(text: string): string {
  let dashes = ''
  while (text.includes(`)${dashes}"`)) dashes += '-'
  return `r"${dashes}(${text})${dashes}"`
}
