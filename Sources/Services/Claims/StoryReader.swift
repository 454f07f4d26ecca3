// SPDX-License-Identifier: Apache-2.0
import Access
import Store

/// Who reads what somebody told of an incident in their own words, and who was named as a witness: the worker, whoever
/// told it, and officers who handle or examine claims. A relative, the placement company and finance do not.
enum StoryReader {
    private static let shutOut: Set<Role> = [.relative, .p3miOfficer, .finance]

    static func reads(_ actor: Actor, _ incident: IncidentStore.Incident) -> Bool {
        guard let role = actor.role, shutOut.contains(role) else { return true }
        return actor.person == incident.person || actor.name == incident.recordedBy
    }
}
