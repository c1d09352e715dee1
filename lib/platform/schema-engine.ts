import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { WholeScriptPg } from "./migration-adapter";

export type SchemaEngine = {
  applyMigrations(input: unknown): Promise<{ appliedMigrationNames: string[] }>;
  diff(input: unknown): Promise<{ stdout: string | null }>;
};

type EngineClass = {
  new: (options: unknown, log: () => void, adapter: object) => Promise<SchemaEngine>;
};

const schemaFile = "prisma/schema.prisma";
const moduleName = "@prisma/schema-engine-wasm/schema_engine_bg";

let loaded: Promise<EngineClass> | undefined;

/** Runs work with Prisma's schema engine, in WebAssembly: nothing is downloaded. */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  loaded ??= loadEngine();
  const engineClass = await loaded;
  let failure: Error | undefined;
  const adapter = new WholeScriptPg(url, (error) => {
    failure = error;
  });
  const bound = bindMigrationAwareSqlAdapterFactory(adapter);
  try {
    return await work(await engineClass.new({ datamodels: schemaFiles() }, () => undefined, bound));
  } catch (error) {
    throw failure ?? error;
  } finally {
    await adapter.dispose();
  }
}

/** schema.prisma without its generator, which the engine does not need. */
export function schemaFiles(): [string, string][] {
  const text = readFileSync(schemaFile, "utf8").replace(/generator client \{[\s\S]*?\}/, "");
  return [[schemaFile, text]];
}

async function loadEngine(): Promise<EngineClass> {
  // The engine calls this when it panics.
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: { set_message: breakOff } });
  const file = createRequire(import.meta.url).resolve(moduleName);
  const bytes = readFileSync(path.join(path.dirname(file), "schema_engine_bg.wasm"));
  const imports = { "./schema_engine_bg.js": importsOf(engineModule) };
  const { instance } = await WebAssembly.instantiate(bytes, imports);
  const bound = engineModule as unknown as {
    __wbg_set_wasm(exports: WebAssembly.Exports): void;
    SchemaEngine: EngineClass;
  };
  bound.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start?: () => void }).__wbindgen_start?.();
  return bound.SchemaEngine;
}

function breakOff(message: string): never {
  throw new Error(`The migration engine broke off: ${message}`);
}

/** The engine's own timeouts would keep a finished process alive for ten seconds. */
function importsOf(source: object): WebAssembly.ModuleImports {
  return Object.fromEntries(
    Object.entries(source).map(([name, value]: [string, unknown]) => [
      name,
      name.startsWith("__wbg_setTimeout")
        ? (run: () => void, afterMs: number) => setTimeout(run, afterMs >>> 0).unref()
        : value,
    ]),
  ) as WebAssembly.ModuleImports;
}
