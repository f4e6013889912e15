import { MunicipalitySettings } from '../../municipality/index.js';
import type { InvalidInput } from '../../../platform/errors/index.js';
import { PasswordRules } from './password-rules.js';

const config = Object.assign(new MunicipalitySettings(), { municipality: 'Comune di Bologna' });
const rules = new PasswordRules(config);
const MARIO = { username: 'mario.rossi', displayName: 'Mario Rossi' };

/** What is said against a password; null: it is taken. */
async function refusal(password: string, owner = MARIO): Promise<string | null> {
  return rules.require(password, owner).then(
    () => null,
    (error: InvalidInput) => error.details.fields![0].code,
  );
}

it.each([
  'Password12345',
  'comunedibologna1',
  'Bologna2026!Bologna',
  'forzabologna1909',
  'B0l0gna2026!B0l0gna',
  'angolob2026angolob',
  'napoli1926napoli',
  'juventus juventus',
  'segretissima12',
  'PunteDAscolto1',
  'puntodascolto2026',
  'infodesk-infodesk',
  'bolognesissimo1',
  'trustno1trustno1',
  'correct horse battery staple',
  'CorrectHorseBatteryStaple9',
  '𝒑𝒂𝒔𝒔𝒘𝒐𝒓𝒅𝒑𝒂𝒔𝒔',
  'pass\u200Bword\u200Bpass\u200Bword',
  'ｐａｓｓｗｏｒｄ１２３４',
  'aaaaaaaaaaaaaaa',
  '123456789012345',
])('%s is easy to guess', async (password) => {
  expect(await refusal(password)).toBe('too-common');
});

it.each([
  'issoroiram2026',
  'ISSOR-quarantuno-trottola',
  'trottola-m4r10-verde',
  'trottola rossi quarantuno',
  '𝑚𝑎𝑟𝑖𝑜 trottola verde',
])('%s holds the name of the account', async (password) => {
  expect(await refusal(password)).toBe('holds-name');
});

it.each([
  'cavallo lento sopra il muro giallo',
  'trottola-verde-quarantuno',
  'sette lampioni in fila indiana',
  'nove ombrelli sopra il ponte',
  'sei gatti su nove tetti',
  'undici lumache in bicicletta',
  'quattro cavalli al trotto',
  'prova-Forte-9182',
  'xK9#mQ2$vL7p',
  'kqzvwmxtrplf',
  'h7 Tq,2w;Z.9',
  'Gr8-q0Vn_x3Z',
  'bologna cavallo giallo trottola',
])('%s is taken', async (password) => {
  expect(await refusal(password)).toBeNull();
});

it('a name that is part of other words backwards is not looked for', async () => {
  const leon = { username: 'leon.fo', displayName: 'Leon Fo' };
  expect(await refusal('noel trottola quarantuno verde', leon)).toBeNull();
});
