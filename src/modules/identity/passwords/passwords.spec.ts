import { AppConfig } from '../../../platform/config/index.js';
import { Passwords } from './passwords.js';

const PASSWORD = 'trottola-verde-quarantuno';

it('are hashed as OWASP recommends, where nobody has set anything else', async () => {
  const hash = await new Passwords(new AppConfig()).hash(PASSWORD);
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,p=1,t=2\$/);
});

it('are right by the hash alone, whatever a hash costs today', async () => {
  const config = Object.assign(new AppConfig(), { passwordCost: { memoryCost: 8, timeCost: 1 } });
  const passwords = new Passwords(config);
  const hash = await passwords.hash(PASSWORD);
  expect(hash).toMatch(/\$m=8,p=1,t=1\$/);
  config.passwordCost = { memoryCost: 16, timeCost: 2 };
  expect(await passwords.verify(hash, PASSWORD)).toBe(true);
  expect(await passwords.verify(hash, `${PASSWORD} `)).toBe(false);
  expect(await passwords.verify(null, PASSWORD)).toBe(false);
});
