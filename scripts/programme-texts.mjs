/** What each programme is for and where its defaults come from: the words of docs/programmes.md. Keys of sources: `sources`. */

const managers = 'people with at least one report, without the tops of the chart';

export const programmeTexts = {
  'mini-m': {
    what: 'Managers of about one level in small, lasting groups; a couple change every half-year.',
    example: 'first-run',
    rows: {
      who: [
        managers,
        'groups are for people in the same role; a senior executive in the room ends the candour [R-what, R-impl, R-hist]',
      ],
      pools: [
        'managers of people; managers of managers',
        'people of about one level meet, and managers of managers come less often [R-impl]',
      ],
      size: [
        null,
        'five to eight [R-what]: three should be present, and attendance falls with seniority [R-impl, TWS]; the numbers for managers of managers are this project’s choice',
      ],
    },
    rules: {
      'reporting-chain': 'the one rule that every source of the practice names [R-impl, PG, GGG, RES]',
      'same-manager':
        '“generally” aimed at, not demanded [R-impl]; one company pairs managers of one boss and likes it [JN]',
      'same-team': 'people of one team talk all week [PG, R-impl]',
      'spread:timezone': 'groups across timezones are encouraged [R-var]',
      'spread:department': 'a random selection of teams is what the groups are for [R-impl]',
      'spread:start_date': 'a range of experience in each group [R-var, FC]',
      'common-hour': 'a time to meet is the hardest part of forming teams [FC, FEL]',
      facilitator: 'one in each group [R-impl]',
      'met-before': 'the loudest complaint about such programmes is meeting the same people again [ICE]',
      move: '“a couple of members” every six months [R-var]; `should` weighs 50, so that fewer go only where hard rules leave no seat',
      away: 'people on leave keep their seat and count as `not-this-cycle`: this project’s choice',
      stay: 'replacing half of a small group lowered trust [MC, RE]; a group remains itself [R-var]',
      turn: 'the longest go first and facilitators last: this project’s choice',
      return: 'nobody is sent back to whom they left [ICE]',
      split: 'movers of one group tie different groups together [R-var]',
      pairs: 'a newcomer is better off with another [HEL]',
      pool: 'people of about one level meet [R-impl]',
      size: 'see above',
      'even-sizes': 'groups of 7, 3, 3 and 0 are a complaint [CDB]',
      rotation: 'long-lived groups in which a couple change [R-var]',
    },
  },
  adjacent: {
    what: 'The same, with the departments next to engineering let in; nobody is the only one of theirs where that can be avoided.',
    example: 'adjacent',
    rows: {
      who: [
        `${managers}, of engineering and of the departments next to it, by their names (design, product, security, support, user experience); of all departments where no name speaks of engineering or these have too few managers for a group. The run says which`,
        'support, design and security joined and it worked for departments next to engineering; where the work does not overlap it probably helps less [R-var]',
      ],
    },
    rules: {
      'alone:department':
        'one member unlike all others is in a bad place [KAN, FC]; counts every department that several participants have',
      'spread:department':
        '`alone` wants company where `spread` wants variety; a column has one or the other [KAN]',
    },
  },
  'peer-groups': {
    what: 'People of one role in groups of four or five, as unlike as can be; all groups are switched up after half a year.',
    yaml: 'program: peer-groups\nwho: { include: { title: "Software Engineer*" } } # without it: managers',
    example: 'peer-groups',
    rows: {
      who: [
        `whom \`who\` names, all of one role and in one pool; without it ${managers}`,
        'people who “perform the same role” [PG]; managing is the one role that every export tells',
      ],
      pools: ['without `who`: managers of people; managers of managers', 'two roles [R-impl]'],
      size: [null, 'four or five [PG]'],
    },
    rules: {
      'spread:location': 'the broadest spread [PG]',
      rotation: 'all groups are switched up [PG]',
    },
  },
  'coaching-circles': {
    what: 'All managers in circles of six to eight that meet once a month or every two weeks, with a range of experience in each.',
    example: 'coaching-circles',
    rows: {
      who: [managers, 'the layer under the leadership [R-var, Molly Graham]'],
      pools: ['one', 'experience ranges over levels [R-var, Molly Graham]'],
      size: [
        null,
        'the less often they meet the more may be missing: at 60 % of six to eight about four come [R-impl, TWS]; other monthly circles have 7 to 9 [GGG] or 8 [YPO]',
      ],
    },
    rules: {
      'range:start_date':
        '“a range of experience within each group” [R-var, Molly Graham]; a column such as “Manager since” is better where there is one: `rules: { range: { Manager Since: should } }`',
      'spread:level': 'the same, by level [R-var, Molly Graham]',
      'spread:start_date': '`range` looks at the same quarters',
    },
  },
  aligned: {
    what: 'Managers of one part of the organisation together, without its leaders: who works closely is to know each other well.',
    example: 'aligned',
    rows: {
      who: [
        `${managers} and without the heads of branches (who report to a top and lead managers)`,
        'they “need to meet without leadership involved” [R-var]',
      ],
      pools: ['one', 'closely related groups are combined until they are large enough [R-var]'],
    },
    rules: {
      'alike:org-branch':
        'combines “managers from closely organizationally related groups” [R-var]; `org-branch` is the branch of the chart, named by who leads it below the top',
      'alike:department': 'the same, one step closer [R-var]',
      'same-manager': 'people of one manager are wanted here [R-var, JN]',
      'spread:department': 'the same department is wanted here [R-var]',
    },
  },
  'one-on-ones': {
    what: 'Managers in pairs, with somebody new every week or month; one three where the number is odd. `--rounds 10` plans a whole [season](seasons.md).',
    example: 'one-on-ones',
    rows: {
      who: [managers, 'as mini-m'],
      pools: ['one', 'leaves one three at most; write `pools:` to keep levels apart'],
      size: [
        '2; one group of 3 where the number is odd',
        'coffee programmes drop the odd one, or leave a last group of one, and are blamed for it [COF]',
      ],
    },
    rules: {
      'met-before':
        'the same people again is the loudest complaint about such programmes [COF]; `never` would end a season when somebody runs out. The weight is this project’s choice',
      'same-team': 'close collaborators talk all week; over a whole season they may meet once',
      'same-manager':
        'one company pairs managers of one boss on purpose and likes it [JN]; the groups of mini-m avoid it',
      'spread:timezone': 'two people have to find an hour',
      'spread:start_date': 'two people are no range',
      'common-hour': 'two people have to find an hour',
      facilitator: 'two people need nobody to lead them',
      rotation: 'a pair of which one stays is no pair',
    },
  },
};

/** By the key in the tables. */
export const sources = {
  'R-what': 'Jade Rubick, “Mini-M support groups”, 2023: rubick.com/mini-m-support-groups',
  'R-impl':
    'Jade Rubick, “Implementing Mini-M support groups”, 2023: rubick.com/implementing-mini-m-support-groups',
  'R-var':
    'Jade Rubick, “Variations for Mini-M management support groups”, 2023, with a section by Molly Graham: rubick.com/mini-m-variations',
  'R-hist': 'Jade Rubick, “History of Mini-Ms”, 2023: rubick.com/history-of-mini-ms',
  PG: '“Peer Groups”, a post of 12 August 2023 on groups of people of one role in a company',
  COF: 'Issue threads of coffee-chat tools (OfficeDev’s Icebreaker, mattermost-coffeebot) and the manual of coffee_match',
  JN: 'jniechcial/engineering-manager on GitHub, 2023',
  TWS: '“Learning circles”: theweeklysync.substack.com/p/learning-circles',
  GGG: '“Forming groups”: gogrowthgroups.com',
  YPO: 'on matching forums: circl.es/?p=4105',
  RES: 'resilience-4mi.pages.dev',
  KAN: 'Thomas and Chrobot-Mason on Kanter 1977 and Sackett 1991, on being the only one of a kind',
  FC: 'Foundation Coalition, “Forming student teams”: foundationcoalition.org',
  FEL: 'Felder and Brent on forming teams: a common time outside class is the third of their rules',
  MC: 'McCarter and Sheremeta 2013, PLoS ONE 8(1) e55058: newcomers and trust in small groups',
  RE: 'Rink and Ellemers 2015, on newcomers in groups of changing members',
  HEL: 'Heidi Helfand on changing teams: “give them a first pair”',
  ICE: 'OfficeDev/microsoft-teams-apps-icebreaker on GitHub, issues 56, 228 and 299',
  CDB: 'juliandehne/competence-database on GitHub, issue 43',
};
