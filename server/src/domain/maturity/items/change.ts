import type { ItemText } from '../maturity-item.js'

export const change: readonly ItemText[] = [
  {
    title: 'Change impact assessed before go-live',
    statement: 'Before a change goes live, it is known whom it touches and how.',
    anchors: [
      'The impact shows after go-live.',
      'Large changes are assessed.',
      'Every change is assessed by one procedure before it is approved.',
      'Surprises after go-live are counted, and the procedure follows from them.',
      'Assessments are compared with what happened, and forecasts get better.',
    ],
  },
  {
    title: 'Communication plan',
    statement: 'Those whom a change touches hear of it in time.',
    anchors: [
      'People hear of changes when something is different.',
      'Some changes are announced.',
      'Every change has a plan of who hears what, when and how.',
      'Whether people knew is measured, and gaps are closed.',
      'Channels and words are chosen by what reached people before.',
    ],
  },
  {
    title: 'Stakeholders involved early',
    statement: 'Those concerned have a say before the design is fixed.',
    anchors: [
      'They are informed of what was decided.',
      'Some projects ask them.',
      'They are part of every larger change from the start.',
      'Their involvement is measured, and changes wait for it.',
      'They design with us, and we learn from how it went.',
    ],
  },
  {
    title: 'Feedback collected and used',
    statement: 'After a change those concerned are asked, and the answers are used.',
    anchors: [
      'Nobody asks.',
      'Some projects ask at their end.',
      'Feedback is asked for after every larger change, and answered.',
      'What was done about it is tracked with targets.',
      'Later changes are planned from it, provably.',
    ],
  },
  {
    title: 'Change success reviewed',
    statement: 'It is reviewed whether changes succeeded, and why not.',
    anchors: [
      'Nobody knows how many changes fail.',
      'Failed changes are discussed in some teams.',
      'The success of all changes is recorded and reviewed.',
      'It has a target, and misses have consequences.',
      'Causes of failure become rarer year by year, also against others.',
    ],
    kpi: 'CHANGE_SUCCESS',
  },
]
