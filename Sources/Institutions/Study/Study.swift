import Civics

/// 学习培训: training plans and classes, compulsory courses, study, materials, and what comes down from above.
public enum Study {
    public static let registers: [Register] = [
        trainingPlan.issued, postGroup.issued, klass.issued, course.issued, completion, study, lecture, material, push.issued, receipt, deployment.issued, deploymentItem, law.issued, lawWatch,
        lawTask, officer,
    ]
}
