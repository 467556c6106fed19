/** What the committee scores an initiative by. Weights add up to 100. */
export const criteria = {
  STRATEGY: {
    name: 'Strategic contribution',
    weight: 30,
    question: 'How much does it move an approved objective?',
    anchors: [
      'Serves no objective',
      'Touches one from afar',
      'Supports one',
      'Moves a key figure of one',
      'Moves several, or one decisively',
      'An objective cannot be reached without it',
    ],
  },
  VALUE: {
    name: 'Business value',
    weight: 25,
    question: 'What do users and the organisation get, in money, time or satisfaction?',
    anchors: [
      'None that anyone can name',
      'Small, for a few',
      'Noticeable, for one department',
      'Clear, for several departments',
      'Large and measured',
      'Large, measured, and lasting for everybody',
    ],
  },
  URGENCY: {
    name: 'Urgency',
    weight: 15,
    question: 'What is lost by waiting?',
    anchors: [
      'Nothing',
      'Little within two years',
      'Something within a year',
      'It gets dearer within half a year',
      'A date is missed within a quarter',
      'A legal or contractual date is missed',
    ],
  },
  RISK: {
    name: 'Risk reduction',
    weight: 15,
    question: 'How far does it lower risks, security among them?',
    anchors: [
      'Brings new risk',
      'Changes no risk',
      'Lowers a small one',
      'Lowers a known one clearly',
      'Removes a high one',
      'Removes one that threatens the organisation',
    ],
  },
  FEASIBILITY: {
    name: 'Feasibility',
    weight: 15,
    question: 'Can we do it with our people, techniques and time?',
    anchors: [
      'We cannot',
      'Only with what we do not have',
      'Hard, with many dependencies',
      'Possible, with known difficulties',
      'Likely, done alike before',
      'Certain, people and means are there',
    ],
  },
} as const

export type Criterion = keyof typeof criteria
export const allCriteria = Object.keys(criteria) as Criterion[]

export const lowestScore = 0
export const highestScore = 5

/** Whole numbers of the anchors. */
export const isScore = (score: number): boolean =>
  Number.isInteger(score) && score >= lowestScore && score <= highestScore
