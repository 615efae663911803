package dev.lamina.content;

import java.util.List;
import java.util.Map;

/**
 * All content of a workspace, parsed once for all clinics.
 *
 * @param topics by id, in the order of their files
 * @param clinics those that sites are made of
 * @param others the rest of the workspace's, by what stands in their clinic.yaml: their names must
 *     not show on these sites
 * @param media paths of the shared pictures
 * @param unread names whose entries could not be read
 */
public record Library(
    WorkspaceFile workspace,
    Map<String, Topic> topics,
    Map<String, Snippet> snippets,
    Map<String, Reference> references,
    Map<String, GlossaryEntry> glossary,
    List<Clinic> clinics,
    List<Clinic> others,
    List<String> media,
    Unread unread) {
  public Library {
    clinics = List.copyOf(clinics);
    others = List.copyOf(others);
    media = List.copyOf(media);
  }
}
