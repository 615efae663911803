package dev.lamina.build.record;

import java.util.Map;

/**
 * A run that has put its sites in place, as the next run has to know it. Holds no address of a
 * machine and no time, so that it may be carried from one machine to another.
 *
 * @param tool the version of the program, by its content
 * @param options what pages and findings depend on besides files
 * @param inputs the hash of every file of the workspace, by path
 * @param directory a hash of what all clinics go by
 * @param outcome what the run came to
 * @param templates for each brand, which file each template was, and its hash
 * @param sites by clinic
 */
public record BuildRecord(
    String tool,
    String options,
    Map<String, String> inputs,
    String directory,
    Outcome outcome,
    Map<String, Map<String, String>> templates,
    Map<String, SiteRecord> sites) {}
