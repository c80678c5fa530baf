import { Option } from '@commander-js/extra-typings';
import { SWITCHBOARD_PORT } from '../switchboard-port.ts';
import { DJ_LINE, DJ_PHONE, LISTENERS } from '../telephones.ts';
import { command, declare, profile } from './declare.ts';

const switchboard = () =>
  new Option('--switchboard <port>', 'where the telephones are').default(String(SWITCHBOARD_PORT));

export const rehearse = declare(
  command(
    'rehearse',
    'plays a whole show on the emulated Twilio, and says whether anything was wrong',
    'The exit code is 1 when it was.',
  )
    .option('--scenario <file>', 'the show; scenarios/friday-night.yaml unless given')
    .option(
      '--seed <number>',
      'draws other callers, where a scenario has crowds; that of the scenario unless given',
    )
    .option(
      '--speed <times>',
      '1 is real time, 60 a minute in a second, max as fast as the machine can',
      'max',
    )
    .addOption(profile())
    .option('--observed <file>', 'is a Twilio as npm run drill has seen it')
    .option('--faults <file>', 'makes things go wrong')
    .option('--record <file>', 'keeps every request and every answer')
    .option('--json <file>', 'writes the figures'),
  [
    ['npm run rehearse', 'the shipped show'],
    ['npm run rehearse -- --scenario scenarios/by-voice.yaml', 'another one'],
    ['npm run rehearse -- --profile life', 'with cold starts and a REST API that takes its time'],
    [
      'npm run rehearse -- --profile profile.yaml --observed observed.yaml',
      'at the Twilio that a drill has seen',
    ],
  ],
);

export const start = declare(
  command('start', 'runs the whole line on this machine, in real time, until Ctrl-C')
    .option('--port <port>', 'where functions and assets are, as if they were deployed', '3000')
    .addOption(switchboard()),
  [
    ['npm start', 'the line, and telephones in the browser'],
    ['npm start -- --port 3001 --switchboard 4041', 'where the usual ports are taken'],
  ],
);

export const phone = declare(
  command('phone', 'is a telephone in the terminal, for the line that npm start runs')
    .argument('<number>', 'number to call')
    .option('--from <number>', 'the number that calls', '+15550123')
    .addOption(switchboard()),
  [
    [`npm run phone -- ${LISTENERS}`, 'calls in as a listener'],
    [`npm run phone -- ${DJ_LINE} --from ${DJ_PHONE}`, 'is the DJ'],
  ],
);

/** Those options of `twilio-run start` that make sense beside what .twilioserverlessrc and .env say. */
export const startTwilio = declare(
  command(
    'start:twilio',
    "serves the functions by Twilio's own dev server, to try changes behind a tunnel",
    'It builds first, and takes the variables of .env. It does not check signatures. The options are those of twilio-run start; more of them may follow after another --.',
  )
    .argument('[more...]', 'what twilio-run is to be told besides, after another --')
    .option('-p, --port <port>', 'where it listens', '3000')
    .option('-l, --log-level <level>', 'debug, info, warn or error')
    .option('--logs', 'tells of every request; so it does unless told not to')
    .option('--no-logs', 'tells of no request')
    .option('--detailed-logs', 'tells what is in each request')
    .option('--live', 'reads a function anew for each request')
    .option('--no-live', 'reads each function once: what npm run start:twilio does')
    .option('--fork-process', 'starts a process for each request')
    .option('--no-fork-process', 'serves all in one process: what npm run start:twilio does')
    .option('--inspect [host]', 'lets a debugger in')
    .option('--inspect-brk [host]', 'waits for a debugger')
    .option('--ngrok [subdomain]', 'opens a tunnel with ngrok, where that is installed'),
  [
    ['npm run start:twilio', 'on port 3000'],
    ['npm run start:twilio -- --port 3001 --detailed-logs', 'on another port, with all that is asked'],
  ],
);

export const emulator = declare(
  command(
    'emulator',
    'runs a Twilio on this machine for any application, in real time, until Ctrl-C',
    'It prints what an application needs to reach it.',
  )
    .option('--port <port>', 'where the telephones are', String(SWITCHBOARD_PORT))
    .option('--proxy-port <port>', 'where the REST API is', '4041')
    .option('--project <folder>', 'your application: Functions are hosted, others are told what they need')
    .option(
      '--voice-url <url>',
      'where the first of two numbers leads: an address, or a path of --functions or --project',
    )
    .option('--numbers <file>', 'the numbers of the account, as YAML; two that lead nowhere yet unless given')
    .option(
      '--functions <url>',
      'the server that paths start from; a project of Functions is not hosted then',
    )
    .option('--seed <text>', 'gives the same SIDs again; without it they differ from start to start')
    .option('--record <file>', 'keeps every request and every answer')
    .option('--faults <file>', 'makes things go wrong'),
  [
    ['npm run emulator', 'an empty account with two numbers'],
    ['npm run emulator -- --project ../my-functions --voice-url /voice', 'hosts a project of Functions'],
    ['npm run emulator -- --voice-url http://localhost:3000/voice', 'for a server of your own'],
    ['npm run emulator -- --record calls.jsonl', 'and all that happens, for npm run ladder'],
  ],
);

export const ladder = declare(
  command('ladder', 'shows one call of a record, step by step')
    .argument('<file>', 'record')
    .argument('<call>', 'call, by its CallSid'),
  [['npm run ladder -- FILE CALLSID', 'what was asked, answered and heard in that call']],
);
