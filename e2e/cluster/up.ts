/** Brings a cluster up: build, start, load its images and objects, wait until it works. Each step is skipped that is done. */
import { sweep } from "./down.ts";
import { applyObjects, isFilledWith, loadImages, markFilled } from "./fill.ts";
import { images } from "./images/images.ts";
import { held } from "./lock.ts";
import type { Place } from "./place.ts";
import { type Programs, programs } from "./programs.ts";
import { apiIsReady, namesResolve, nodeIsReady } from "./ready.ts";
import { type Record, running } from "./record.ts";
import { demandMachine } from "./machine.ts";
import { start } from "./start.ts";
import type { Tell } from "./tell.ts";

export async function up(place: Place, tell: Tell): Promise<void> {
  demandMachine();
  using _lock = await held(`cluster ${place.state}`, () => tell("waiting for another command"));
  const tools = await programs(place.cache, tell);
  const archive = await images(tools, place.cache, tell);
  const record = (await running(place)) ?? (await startAnew(place, tools, tell));
  const isFilled = await isFilledWith(place, archive);
  await Promise.all([
    apiIsReady(place, record),
    isFilled || loadImages(place, record, tools, archive),
  ]);
  await Promise.all([nodeIsReady(place, tools.kubectl), isFilled || applyObjects(place, tools)]);
  await markFilled(place, archive);
  await namesResolve(place, record);
}

/** Whatever an earlier one left is in the way. */
async function startAnew(place: Place, tools: Programs, tell: Tell): Promise<Record> {
  await sweep(place);
  tell("starting the cluster");
  return start(place, tools);
}
