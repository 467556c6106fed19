/** What a snippet asks, and where. */
export interface Question {
  /** Address of the API, such as https://board.example.org/graphql. */
  url: string
  document: string
  variables: Readonly<Record<string, unknown>>
}

/** The body of the request as JSON text in one line. */
export const bodyOf = ({ document, variables }: Question): string =>
  JSON.stringify({ query: document, variables })

/** Stands in each snippet in the place of a token, and is read from the environment. */
export const TOKEN_VARIABLE = 'STEERBOARD_TOKEN'
