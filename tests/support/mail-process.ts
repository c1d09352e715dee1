import { run } from "@/lib/jobs/deliver-mail";
import { systemActor } from "@/lib/kernel/actor";

const nothing = async () => undefined;
const actor = systemActor("deliver-mail");
await run([], { actor, webUrl: "", revive: nothing, leave: nothing });
