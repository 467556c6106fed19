import { bodyOf, type Question } from './question.js'

/**
 * M, for Excel and Power BI (Data, Get Data, Blank Query, Advanced Editor). In its strings a quote
 * is doubled, and `#(` begins an escape.
 */
export const asPowerQuery = (question: Question): string =>
  `let
    Token = "",  // yours; or make it a parameter
    Body = ${quoted(bodyOf(question))},
    Response = Web.Contents(${quoted(question.url)}, [
        Headers = [#"content-type" = "application/json", authorization = "Bearer " & Token],
        Content = Text.ToBinary(Body)
    ]),
    Answer = Json.Document(Response),
    Data = Answer[data]
in
    Data
`

const quoted = (text: string): string =>
  `"${text.replaceAll('"', '""').replaceAll('#(', '#(#)(').replaceAll('\n', '#(lf)')}"`
