// SPDX-License-Identifier: Apache-2.0

/// The registers of other authorities that this installation is connected to.
public struct Registers: Sendable {
    /// Nil where none is connected; then nothing waits for it either.
    public let placement: PlacementPort?
    public let population: PopulationPort?
    /// The population register is asked at most so often.
    public let populationCallsAMinute: Int

    public init(
        placement: PlacementPort? = nil, population: PopulationPort? = nil, populationCallsAMinute: Int = 600
    ) {
        self.placement = placement
        self.population = population
        self.populationCallsAMinute = populationCallsAMinute
    }

    public static let none = Registers()
}
