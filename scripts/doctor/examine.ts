import { readSettings } from '../../src/runtime/settings.ts';
import { deployedContent, findDeployment } from '../account/deployment.ts';
import { reasonOf } from '../command-line.ts';
import { broken, type Check, type DeployedPatient, type Patient, type Verdict } from './check.ts';
import { checksOfAccount, checksOfDeployment } from './checks.ts';
import { remedyFor } from './remedy-for.ts';

export interface Row {
  readonly name: string;
  readonly verdict: Verdict;
}

/** Looks at everything, one thing after the other. What cannot be looked at is broken, and stops nothing else. */
export async function examine(patient: Patient): Promise<Row[]> {
  const { environment } = patient.station;
  return (await rowsOf(patient)).map((row) => named(row, environment));
}

async function rowsOf(patient: Patient): Promise<Row[]> {
  const rows = await lookAt(checksOfAccount, patient);
  const found = await deployedPatient(patient).catch((error: unknown) =>
    broken(`cannot be looked at: ${reasonOf(error)}`, 'run this again'),
  );
  if ('state' in found) return [...rows, { name: 'deployment', verdict: found }];
  return [...rows, ...(await lookAt(checksOfDeployment, found))];
}

function named({ name, verdict }: Row, environment: string): Row {
  if (verdict.state === 'ok') return { name, verdict };
  return { name, verdict: { ...verdict, remedy: remedyFor(environment, verdict.remedy) } };
}

async function lookAt<Needs extends Patient>(
  checks: readonly Check<Needs>[],
  patient: Needs,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const { name, look } of checks) {
    try {
      rows.push({ name, verdict: await look(patient) });
    } catch (error) {
      rows.push({ name, verdict: broken(`cannot be looked at: ${reasonOf(error)}`, 'run this again') });
    }
  }
  return rows;
}

/** The patient with its deployment, or why there is none to look at. */
async function deployedPatient(patient: Patient): Promise<DeployedPatient | Verdict> {
  const { client, station } = patient;
  const deployment = await findDeployment(client, station);
  if (!deployment?.isComplete) return notDeployed(station, deployment !== undefined);
  const content = await deployedContent(client, deployment);
  const { variables } = content;
  const { settings, problems } = readSettings(variables);
  return {
    ...patient,
    base: `https://${deployment.domainName}`,
    content,
    deployed: { ...station, variables, settings, problems },
  };
}

export function notDeployed(
  { serviceName, environment }: Pick<Patient['station'], 'serviceName' | 'environment'>,
  wasBegun: boolean,
): Verdict {
  const name = `'${serviceName}', environment ${environment},`;
  return wasBegun
    ? broken(`the deployment of ${name} was begun and never finished`, 'npm run deploy')
    : broken(
        `${name} is not deployed in this account; what needs a deployment has not been looked at`,
        'npm run deploy',
      );
}
