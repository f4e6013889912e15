import { Column, DataSource, Entity, PrimaryColumn } from 'typeorm';
import {
  connectionOptions,
  journalRows,
  RetryTransaction,
  UnitOfWork,
} from '../../src/platform/database/index.js';
import { createTestDatabase, type TestDatabase } from '../setup/test-database.js';

@Entity('note')
class Note {
  @PrimaryColumn('int')
  id: number;

  @Column('text')
  text: string;
}

let database: TestDatabase;
let dataSource: DataSource;
let unitOfWork: UnitOfWork;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = new DataSource({
    ...connectionOptions(database.url, { poolSize: 4, statementTimeoutMs: 20_000 }),
    entities: [Note],
  });
  await dataSource.initialize();
  await dataSource.query('CREATE TABLE note (id int PRIMARY KEY, text text NOT NULL)');
  unitOfWork = new UnitOfWork(dataSource);
});
afterAll(async () => {
  await dataSource?.destroy();
  await database?.drop();
});
beforeEach(() => dataSource.query('DELETE FROM note'));

function insert(id: number, text = 'text') {
  return { name: 'note-insert', text: 'INSERT INTO note VALUES ($1, $2)', values: [id, text] };
}
async function ids(): Promise<number[]> {
  const rows: { id: number }[] = await dataSource.query('SELECT id FROM note ORDER BY id');
  return rows.map(({ id }) => id);
}
async function transactionId(): Promise<string> {
  const [row] = await unitOfWork.query<{ id: string }>({ text: 'SELECT txid_current() AS id' });
  return row.id;
}

describe('a unit of work', () => {
  it('runs on pipelined connections', async () => {
    const pipelined = await unitOfWork.run(async () => {
      const client = await unitOfWork.manager.queryRunner!.connect();
      return (client as { pipeline: boolean }).pipeline;
    });
    expect(pipelined).toBe(true);
  });

  it('commits statements, entities and what was deferred', async () => {
    const answer = await unitOfWork.run(async () => {
      await unitOfWork.query(insert(1));
      unitOfWork.defer(insert(2));
      await unitOfWork.repository(Note).save({ id: 3, text: 'entity' });
      return 'done';
    });
    expect(answer).toBe('done');
    expect(await ids()).toEqual([1, 2, 3]);
  });

  it('is one transaction for TypeORM and for plain statements', async () => {
    await unitOfWork.run(async () => {
      const own = await transactionId();
      const [row] = await unitOfWork.manager.query('SELECT txid_current() AS id');
      await unitOfWork.repository(Note).save({ id: 1, text: 'no transaction of its own' });
      expect(row.id).toBe(own);
      expect(await transactionId()).toBe(own);
    });
  });

  it('is joined by units of work inside it', async () => {
    await expect(
      unitOfWork.run(async () => {
        const outer = await transactionId();
        const inner = await unitOfWork.run(async () => {
          await unitOfWork.query(insert(1));
          return transactionId();
        });
        expect(inner).toBe(outer);
        throw new Error('the outer one fails');
      }),
    ).rejects.toThrow('the outer one fails');
    expect(await ids()).toEqual([]);
  });

  it('is undone when the work rejects, deferred statements included', async () => {
    const events: string[] = [];
    await expect(
      unitOfWork.run(async () => {
        await unitOfWork.query(insert(1));
        unitOfWork.defer(insert(2));
        unitOfWork.afterCommit(() => events.push('committed'));
        unitOfWork.afterRollback(() => events.push('rolled back'));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await ids()).toEqual([]);
    expect(events).toEqual(['rolled back']);
  });

  it('rejects when a failed statement was swallowed, instead of losing the rest silently', async () => {
    await expect(
      unitOfWork.run(async () => {
        await unitOfWork.query(insert(1));
        await unitOfWork.query(insert(1)).catch(() => undefined);
      }),
    ).rejects.toThrow('rolled back');
    expect(await ids()).toEqual([]);
  });

  it('rejects with the error of a deferred statement, and leaves its connection usable', async () => {
    for (let round = 0; round < 6; round++) {
      await expect(
        unitOfWork.run(async () => {
          unitOfWork.defer(insert(1));
          unitOfWork.defer(insert(1));
          unitOfWork.defer({ name: 'note-other', text: 'DELETE FROM note WHERE id = 9' });
        }),
      ).rejects.toMatchObject({ code: '23505' });
    }
    await unitOfWork.run(async () => {
      unitOfWork.defer(insert(1));
      unitOfWork.defer({ name: 'note-other', text: 'DELETE FROM note WHERE id = 9' });
    });
    expect(await ids()).toEqual([1]);
  });

  it('executes deferred statements in the order of the calls, before what follows and its hooks', async () => {
    await unitOfWork.run(async () => {
      unitOfWork.beforeCommit(() => {
        unitOfWork.defer({ text: `UPDATE note SET text = text || ', fourth'` });
      });
      unitOfWork.defer(insert(1, 'first'));
      unitOfWork.defer({ text: `UPDATE note SET text = text || ', second'` });
      expect(await unitOfWork.read('SELECT text FROM note')).toEqual([{ text: 'first, second' }]);
      unitOfWork.defer({ text: `UPDATE note SET text = text || ', third'` });
    });
    expect(await dataSource.query('SELECT text FROM note')).toEqual([
      { text: 'first, second, third, fourth' },
    ]);
  });

  it('tells the failure of a deferred statement rather than that of those behind it', async () => {
    await expect(
      unitOfWork.run(async () => {
        unitOfWork.defer(insert(1));
        unitOfWork.defer(insert(1));
        await unitOfWork.query(insert(2));
      }),
    ).rejects.toMatchObject({ code: '23505' });
  });

  it('keeps what a detached one wrote, although the surrounding one is undone', async () => {
    await expect(
      unitOfWork.run(async () => {
        await unitOfWork.query(insert(1));
        await unitOfWork.runDetached(() => unitOfWork.query(insert(2)));
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await ids()).toEqual([2]);
  });

  it('remembers local values for one attempt', async () => {
    const key = Symbol('counter');
    const next = () => unitOfWork.local(key, () => ({ count: 0 })).count++;
    const counts = await unitOfWork.run(async () => [next(), next()]);
    expect(counts).toEqual([0, 1]);
    expect(await unitOfWork.run(async () => next())).toBe(0);
  });

  it('tells hooks of the commit once it is durable, whatever they throw', async () => {
    let seen: Promise<number[]> | undefined;
    await unitOfWork.run(async () => {
      await unitOfWork.query(insert(1));
      unitOfWork.afterCommit(() => {
        throw new Error('a hook that fails');
      });
      unitOfWork.afterCommit(() => (seen = ids()));
    });
    expect(await seen).toEqual([1]);
  });

  it('runs again from its edge with the hint of RetryTransaction', async () => {
    const hints: unknown[] = [];
    const cause = new Error('the handler failed');
    await unitOfWork.run(async () => {
      hints.push(unitOfWork.hint('handler-1'));
      await unitOfWork.query(insert(hints.length));
      if (!unitOfWork.hint('handler-1')) throw new RetryTransaction('handler-1', cause);
    });
    expect(hints).toEqual([undefined, cause]);
    expect(await ids()).toEqual([2]);
  });

  it('gives up with the cause when the same hint comes again', async () => {
    let runs = 0;
    await expect(
      unitOfWork.run(async () => {
        runs++;
        throw new RetryTransaction('same', new Error('the cause'));
      }),
    ).rejects.toThrow('the cause');
    expect(runs).toBe(2);
  });

  it('runs again after a deadlock', async () => {
    await dataSource.query(`INSERT INTO note VALUES (1, ''), (2, '')`);
    let waiting = 0;
    let release = () => undefined as void;
    const bothHoldOne = new Promise<void>((resolve) => (release = resolve));
    const crossing = (first: number, second: number) => {
      let attempt = 0;
      return unitOfWork.run(async () => {
        attempt++;
        const append = { text: `UPDATE note SET text = text || 'x' WHERE id = $1` };
        await unitOfWork.query({ ...append, values: [first] });
        if (attempt === 1) {
          if (++waiting === 2) release();
          await bothHoldOne;
        }
        await unitOfWork.query({ ...append, values: [second] });
        return attempt;
      });
    };
    const attempts = await Promise.all([crossing(1, 2), crossing(2, 1)]);
    // One of them is undone at least; how often, and which, is the database's choice.
    expect(Math.max(...attempts)).toBeGreaterThan(1);
    expect(await dataSource.query('SELECT text FROM note')).toEqual([
      { text: 'xx' },
      { text: 'xx' },
    ]);
  });

  it('does not lend its connection to work that goes on after its end', async () => {
    let goOn = () => undefined as void;
    const ended = new Promise<void>((resolve) => (goOn = resolve));
    let late: Promise<unknown> = Promise.resolve();
    await unitOfWork.run(async () => {
      late = ended.then(() => unitOfWork.query(insert(1)));
      late.catch(() => undefined);
    });
    goOn();
    await expect(late).rejects.toThrow('No unit of work is open');
    expect(await ids()).toEqual([]);
  });

  it('opens a new transaction for work that was started inside and goes on after its end', async () => {
    let goOn = () => undefined as void;
    const ended = new Promise<void>((resolve) => (goOn = resolve));
    let late: Promise<string> = Promise.resolve('');
    const first = await unitOfWork.run(async () => {
      late = ended.then(() => unitOfWork.run(() => transactionId()));
      return transactionId();
    });
    goOn();
    expect(await late).not.toBe(first);
  });

  describe('that keeps a write back', () => {
    const sent: string[] = [];
    const keep = (text: string, relations = ['note']) =>
      unitOfWork.keepBack('note 1', {
        relations,
        write: () => {
          sent.push(text);
          const update = 'UPDATE note SET text = $1 WHERE id = 1';
          return { name: 'note-save', text: update, values: [text] };
        },
      });
    beforeEach(async () => {
      sent.length = 0;
      await unitOfWork.run(async () => unitOfWork.defer(insert(1, 'before')));
    });

    async function noted(): Promise<string> {
      const [{ text }] = await dataSource.query('SELECT text FROM note WHERE id = 1');
      return text;
    }

    it('writes the row once, as it was asked last', async () => {
      await unitOfWork.run(async () => {
        keep('first');
        keep('second');
        await unitOfWork.query({ text: 'SELECT 1 AS note_id' });
        expect(sent).toEqual([]);
      });
      expect(sent).toEqual(['second']);
      expect(await noted()).toBe('second');
    });

    it('writes it before a statement that names its relation', async () => {
      await unitOfWork.run(async () => {
        keep('first');
        expect(await unitOfWork.query({ text: 'SELECT text FROM note' })).toEqual([
          { text: 'first' },
        ]);
        keep('second');
        unitOfWork.defer({ text: `UPDATE note SET text = text || ', third'` });
        expect(sent).toEqual(['first', 'second']);
      });
      expect(await noted()).toBe('second, third');
    });

    it('writes it before whatever TypeORM reads', async () => {
      await unitOfWork.run(async () => {
        keep('first');
        expect(await unitOfWork.repository(Note).findOneBy({ id: 1 })).toMatchObject({
          text: 'first',
        });
      });
    });

    it('leaves it where a statement says that it reads other rows', async () => {
      await unitOfWork.run(async () => {
        keep('first');
        const rows = await unitOfWork.query({
          text: 'SELECT id FROM note WHERE id <> 1',
          apart: true,
        });
        expect([rows, sent]).toEqual([[], []]);
      });
      expect(await noted()).toBe('first');
    });

    it('is rolled back where it fails', async () => {
      const failing = unitOfWork.run(async () => {
        await unitOfWork.query(insert(2));
        unitOfWork.keepBack('note 1', {
          relations: ['note'],
          write: () => ({ name: 'note-empty', text: 'UPDATE note SET text = NULL WHERE id = 1' }),
        });
      });
      await expect(failing).rejects.toThrow('null value in column "text"');
      expect(await ids()).toEqual([1]);
    });

    it('writes nothing of what ends with an error', async () => {
      const failing = unitOfWork.run(async () => {
        keep('first');
        throw new Error('no');
      });
      await expect(failing).rejects.toThrow('no');
      expect([sent, await noted()]).toEqual([[], 'before']);
    });
  });

  describe('that collects rows', () => {
    const rows = (relations?: readonly string[]) =>
      journalRows('note-add', 'note', { id: 'int', text: 'text' }, relations);
    const count = 'SELECT count(*)::int AS count FROM note';

    it('writes them in one statement with the row that was kept back, each once', async () => {
      const statements: string[] = [];
      const [notes, others] = [
        rows(),
        journalRows('other-add', 'note', { id: 'int', text: 'text' }),
      ];
      await unitOfWork.run(async () => unitOfWork.defer(insert(1, 'before')));
      await unitOfWork.run(async () => {
        unitOfWork.keepBack('note 1', {
          relations: ['note'],
          write: () => {
            statements.push('kept');
            return {
              name: 'note-text',
              text: 'UPDATE note SET text = $1 WHERE id = $2',
              values: ['after', 1],
            };
          },
        });
        unitOfWork.collect(notes, { id: 2, text: 'two' });
        unitOfWork.collect(others, { id: 3, text: 'three' });
        unitOfWork.collect(notes, { id: 4, text: 'four' });
      });
      expect(statements).toEqual(['kept']);
      expect(await dataSource.query('SELECT id, text FROM note ORDER BY id')).toEqual([
        { id: 1, text: 'after' },
        { id: 2, text: 'two' },
        { id: 3, text: 'three' },
        { id: 4, text: 'four' },
      ]);
    });

    it('shows them to a statement that names their relation, and to no other', async () => {
      await unitOfWork.run(async () => {
        unitOfWork.collect(rows(['note']), { id: 1, text: 'one' });
        expect(await unitOfWork.query({ text: count })).toEqual([{ count: 1 }]);
        unitOfWork.collect(rows(), { id: 2, text: 'two' });
        expect(await unitOfWork.query({ text: count })).toEqual([{ count: 1 }]);
      });
      expect(await ids()).toEqual([1, 2]);
    });

    it('undoes them all where one fails', async () => {
      const failing = unitOfWork.run(async () => {
        unitOfWork.collect(rows(), { id: 1, text: 'one' });
        unitOfWork.collect(rows(), { id: 1, text: 'one again' });
      });
      await expect(failing).rejects.toThrow('duplicate key');
      expect(await ids()).toEqual([]);
    });
  });

  it('reads outside of it from committed rows only', async () => {
    await unitOfWork.run(async () => {
      await unitOfWork.query(insert(1));
      expect(await unitOfWork.read('SELECT id FROM note')).toEqual([{ id: 1 }]);
      expect(await ids()).toEqual([]);
    });
    expect(await unitOfWork.read('SELECT id FROM note WHERE id = $1', [1])).toEqual([{ id: 1 }]);
    expect(() => unitOfWork.manager).toThrow('No unit of work is open');
  });

  it('is none of another in the same process, which opens its own', async () => {
    const another = new UnitOfWork(dataSource);
    await unitOfWork.run(async () => {
      const outer = await transactionId();
      expect(another.active).toBe(false);
      expect(() => another.manager).toThrow('No unit of work is open');
      const [inner] = await another.run(() =>
        another.query<{ id: string }>({ text: 'SELECT txid_current() AS id' }),
      );
      expect(inner.id).not.toBe(outer);
      expect(await transactionId()).toBe(outer);
    });
  });
});
