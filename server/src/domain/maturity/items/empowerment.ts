import type { ItemText } from '../maturity-item.js'

export const empowerment: readonly ItemText[] = [
  {
    title: 'Role and career paths defined',
    statement: 'Everybody knows their role, and where it can lead.',
    anchors: [
      'Roles grew by themselves and are written nowhere.',
      'Some teams have role descriptions.',
      'All roles and career paths are written down and known.',
      'Vacancies, moves and departures are measured and acted upon.',
      'Roles are redesigned ahead of need, and compared with the market.',
    ],
  },
  {
    title: 'Role-specific training',
    statement: 'Everybody is trained for the role they have.',
    anchors: [
      'Training happens when somebody asks for it.',
      'Some roles have a training plan.',
      'Every role has a plan, and it is followed.',
      'Completion has a target, and gaps are closed.',
      'Whether training changes results is measured, and plans follow from that.',
    ],
    kpi: 'TRAINING_COMPLETION',
  },
  {
    title: 'Skills matrix current',
    statement: 'It is known which skills there are and which are missing.',
    anchors: [
      'Skills are known by hearsay.',
      'Some teams keep a list of skills.',
      'One matrix of all teams, confirmed within the last year.',
      'Coverage of the needed skills has a target, and gaps are filled.',
      'Future skills are planned from strategy, and compared with others.',
    ],
    kpi: 'COMPETENCE_COVERAGE',
  },
  {
    title: 'Suitable tools',
    statement: 'People have the tools their work needs.',
    anchors: [
      'People work around their tools.',
      'Some teams have suitable tools.',
      'Tools are suitable everywhere, and someone answers for each.',
      'Time lost to tools is measured, and causes are removed.',
      'Tools are renewed by what their users report, and compared with others.',
    ],
  },
  {
    title: 'Workload and team health monitored',
    statement: 'Workload and the health of teams are watched and looked after.',
    anchors: [
      'Overload shows when somebody falls ill or leaves.',
      'Some leaders ask about workload.',
      'Workload and team health are asked about everywhere, at least once a year.',
      'They have limits, and crossing one changes plans.',
      'Work is planned from what teams can bear, and gets better year by year.',
    ],
  },
]
