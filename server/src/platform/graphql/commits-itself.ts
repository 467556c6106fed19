/**
 * Given to a mutation (`@Extensions(commitsItself)`) part of which has to stay when it is refused,
 * such as the number of failed attempts: it is not made one transaction with its entry in the record.
 */
export const commitsItself = { commitsItself: true }
