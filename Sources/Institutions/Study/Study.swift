import Civics

/// 学习培训: training plans and classes, compulsory courses, study, materials, and what comes down from above.
public enum Study {
    public static let registers: [Register] = [
        trainingPlan, postGroup, klass, course, completion, study, lecture, material, push, receipt, deployment, deploymentItem, lawWatch, lawTask, officer,
    ]
}
