import { Injectable, Module, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Answers, Declares, Hears } from './hearings.js';
import { eventType, moment, question } from './hook.js';
import { HooksModule } from './hooks.module.js';
import { Hooks } from './hooks.js';

const rang = moment<{ bell: string }>('bell.rang');
const closed = moment<string>('shop.closed').inOrder('lights', 'till', 'door');
const key = question<string, number>('shop.key').one();
const guess = question<string, number>('shop.guess').atMostOne();
const parts = question<number, string>('shop.part').byName();

async function start(providers: Type[], declared: Parameters<typeof Declares> = [rang, closed]) {
  @Module({})
  @Declares(...declared)
  class Shop {}

  @Module({ imports: [HooksModule, Shop], providers })
  class Application {}
  const module = await Test.createTestingModule({ imports: [Application] }).compile();
  return (await module.init()).get(Hooks);
}

const heard: string[] = [];
beforeEach(() => heard.splice(0));

@Injectable()
class Door {
  private readonly name = 'door';

  @Hears(closed, 'door')
  async lock(shop: string) {
    heard.push(`${this.name} of ${shop}`);
  }

  @Hears(rang)
  async open({ bell }: { bell: string }) {
    heard.push(`${this.name} at ${bell}`);
  }
}

@Injectable()
class Lamp {
  @Hears(closed, 'lights')
  async off(shop: string) {
    heard.push(`lights of ${shop}`);
  }
}

@Injectable()
class Keeper {
  @Answers(key)
  async give(shop: string) {
    return shop.length;
  }
}

@Injectable()
class Twin extends Keeper {}

describe('what lower modules let higher ones do', () => {
  it('is told to those who hear it, on their own instance, in the declared order', async () => {
    const hooks = await start([Door, Lamp]);
    await hooks.tell(closed, 'Rossi');
    expect(heard).toEqual(['lights of Rossi', 'door of Rossi']);
    await hooks.tell(rang, { bell: 'noon' });
    expect(heard.slice(2)).toEqual(['door at noon']);
  });

  it('comes to nobody after one who throws', async () => {
    class Burnt {
      @Hears(closed, 'lights')
      async off() {
        throw new Error('burnt out');
      }
    }
    const hooks = await start([Door, Burnt]);
    await expect(hooks.tell(closed, 'Rossi')).rejects.toThrow('burnt out');
    expect(heard).toEqual([]);
  });

  it('may be heard by nobody, unless one is needed', async () => {
    const hooks = await start([], [closed, guess]);
    await hooks.tell(closed, 'Rossi');
    expect(await hooks.askIfAny(guess, 'Rossi')).toBeUndefined();
    const missing =
      'Nobody answers "shop.key", and one has to: put @Answers on a method of a provider.';
    await expect(start([], [key])).rejects.toThrow(missing);
  });

  it('is answered by the one it needs, though aliases list it twice', async () => {
    const alias = { provide: 'keeper', useExisting: Keeper } as unknown as Type;
    expect(await (await start([Keeper, alias], [key])).ask(key, 'Rossi')).toBe(5);
  });

  it('is answered by name by any number', async () => {
    class Shelves {
      @Answers(parts, 'left')
      async left(floor: number) {
        return `left ${floor}`;
      }

      @Answers(parts, 'right')
      async right(floor: number) {
        return `right ${floor}`;
      }
    }
    const hooks = await start([Shelves], [parts]);
    const answers = hooks.hearers(parts).map(async ({ as, call }) => `${as}: ${await call(2)}`);
    expect(await Promise.all(answers)).toEqual(['left: left 2', 'right: right 2']);
  });

  it('is not told where no module declares it', async () => {
    const hooks = await start([]);
    await expect(hooks.ask(key, 'Rossi')).rejects.toThrow('No module declares "shop.key"');
  });
});

describe('the start stops', () => {
  it('where two answer what one may', async () => {
    const both =
      'Keeper.give and Twin.give answer "shop.key", and only one may: remove the others.';
    await expect(start([Keeper, Twin], [key])).rejects.toThrow(both);
  });

  it('where two answer what one may answer or nobody', async () => {
    class Guesser {
      @Answers(guess)
      async first() {
        return 1;
      }

      @Answers(guess)
      async second() {
        return 2;
      }
    }
    await expect(start([Guesser], [guess])).rejects.toThrow(
      'Guesser.first and Guesser.second answer "shop.guess"',
    );
  });

  it('where somebody hears what nobody declares', async () => {
    await expect(start([Door], [closed])).rejects.toThrow(
      'Door.open: no module declares "bell.rang". Name it in @Declares of the module where it happens.',
    );
  });

  it('where somebody has no place in an order, or one that is none', async () => {
    // The compiler refuses both; a cast and plain JavaScript get here.
    const loose = Hears as unknown as (hook: object, as?: string) => MethodDecorator;
    class Stray {
      @loose(closed)
      async off() {}

      @loose(closed, 'window')
      async shut() {}
    }
    const places = 'among those who hear "shop.closed", one after the other: lights, till, door.';
    await expect(start([Stray])).rejects.toThrow(`Stray.off has no place ${places}`);
    await expect(start([Stray])).rejects.toThrow(`Stray.shut has the place "window" ${places}`);
  });

  it('where two have the same place or the same name', async () => {
    class Candle {
      @Hears(closed, 'lights')
      async out() {}

      @Answers(parts, 'light')
      async one() {
        return '';
      }

      @Answers(parts, 'light')
      async other() {
        return '';
      }
    }
    const started = start([Lamp, Candle], [closed, parts]);
    await expect(started).rejects.toThrow(
      'Lamp.off and Candle.out hear "shop.closed" as "lights": keep one.',
    );
    await expect(started).rejects.toThrow(
      'Candle.one and Candle.other hear "shop.part" as "light": keep one.',
    );
  });

  it('where two hooks of one time have the same name', async () => {
    await expect(start([], [rang, moment('bell.rang')])).rejects.toThrow(
      '"bell.rang" is declared twice',
    );
    // One in the transaction and one after it are the two times of the same thing.
    await expect(start([], [rang, eventType('bell.rang')])).resolves.toBeDefined();
  });
});

describe('the compiler refuses', () => {
  it('a method that takes something else, answers something else, or has no place', () => {
    class Wrong {
      // @ts-expect-error -- a shop is a string
      @Hears(closed, 'till')
      async count(shop: number) {
        return void shop;
      }

      // @ts-expect-error -- a key is a number
      @Answers(key)
      async give() {
        return 'key';
      }

      // @ts-expect-error -- the order matters
      @Hears(closed)
      async off() {}

      // @ts-expect-error -- heard after the commit only
      @Hears(eventType<object>('bell.rang'), 'till')
      async ring() {}

      // @ts-expect-error -- no such place
      @Hears(closed, 'window')
      async shut() {}
    }
    expect(Wrong).toBeDefined();
  });
});
